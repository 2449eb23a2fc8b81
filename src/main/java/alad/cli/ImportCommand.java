package alad.cli;

import alad.experiment.RunRecord;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.job.UserError;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alad import}: a bundle as a new run. */
@Command(name = "import", description = "Unpacks a bundle, checks every file in it, and adds it to the runs.")
final class ImportCommand extends WorkbenchCommand {
    @Parameters(
            paramLabel = "FILE",
            description = "a bundle that alad export wrote; with --like a model of Deeplearning4j")
    private Path file;

    @Option(
            names = "--like",
            paramLabel = "DIR",
            description =
                    "folder of a run: FILE is a Deeplearning4j model whose encoder and generator take the place of"
                            + " the run's, in a new run beside it")
    private Path like;

    @Option(names = "--store", paramLabel = "DIR", description = "folder of runs; default: the user's own")
    private Path store;

    ImportCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() throws Exception {
        if (like != null && store != null) {
            throw UserError.usage("With --like the new run lies beside that run; leave out --store.");
        }
        Workbench asked = like != null ? of(like) : store == null ? workbench() : new Workbench(store);
        JobContext job = new JobContext();
        return interruptibly(job, () -> {
            RunRecord run = like == null ? asked.importBundle(file, job) : asked.importWeights(file, id(like), job);
            out().println("Imported as " + run.folder(asked.store()));
            tellMissingData(asked, run);
            return 0;
        });
    }

    private void tellMissingData(Workbench asked, RunRecord run) {
        try {
            asked.recipeToRepeat(run.id());
        } catch (UserError missing) {
            out().println(missing.getMessage());
            out().println("  alad locate --run " + run.folder(asked.store()) + " --data PATH");
        }
    }
}
