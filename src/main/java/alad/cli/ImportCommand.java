package alad.cli;

import alad.experiment.RunRecord;
import alad.experiment.Workbench;
import alad.job.JobContext;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alad import}: a bundle as a new run. */
@Command(name = "import", description = "Unpacks a bundle, checks every file in it, and adds it to the runs.")
final class ImportCommand extends WorkbenchCommand {
    @Parameters(paramLabel = "FILE", description = "a bundle that alad export wrote")
    private Path file;

    @Option(names = "--store", paramLabel = "DIR", description = "folder of runs; default: the user's own")
    private Path store;

    ImportCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        Workbench asked = store == null ? workbench() : new Workbench(store);
        RunRecord run = asked.importBundle(file, new JobContext());
        out().println("Imported as " + run.folder(asked.store()));
        return 0;
    }
}
