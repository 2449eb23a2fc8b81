package alad.cli;

import alad.experiment.Workbench;
import alad.job.JobContext;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alad locate}: says where the data of a run is now. */
@Command(
        name = "locate",
        description = "Says where the data of a run is after it was moved; its rows must be the same.",
        sortOptions = false)
final class LocateCommand extends WorkbenchCommand {
    @Option(names = "--run", required = true, paramLabel = "ID|DIR", description = "id or folder of the run")
    private Path run;

    @Option(names = "--data", required = true, paramLabel = "PATH", description = "where the data is now")
    private String data;

    LocateCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        Path place = data(data);
        (Files.isDirectory(run) ? of(run) : workbench()).locateData(id(run), place, new JobContext());
        out().println("The data of the run " + id(run) + " is in "
                + place.toAbsolutePath().normalize() + ".");
        return 0;
    }
}
