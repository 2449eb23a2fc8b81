package alad.cli;

import alad.experiment.RunRecord;
import alad.experiment.Workbench;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alad resume}: goes on with a run in this process. */
@Command(name = "resume", description = "Goes on with a stopped or failed run from its last checkpoint.")
final class ResumeCommand extends WorkbenchCommand {
    @Option(names = "--run", required = true, paramLabel = "DIR", description = "folder of the run")
    private Path run;

    ResumeCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        return new TrainingRun(this).call((job, listener) -> {
            RunRecord record = of(run).resumeHere(id(run), job, listener);
            return TrainingRun.Result.of(record, run);
        });
    }
}
