package alad.cli;

import alad.data.Datasets;
import alad.experiment.BackgroundThread;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.job.UserError;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share. */
@Command(mixinStandardHelpOptions = true, versionProvider = AladCommand.Version.class)
abstract class WorkbenchCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Workbench workbench;

    @Spec
    private CommandSpec spec;

    WorkbenchCommand(Workbench workbench) {
        this.workbench = workbench;
    }

    Workbench workbench() {
        return workbench;
    }

    CommandSpec spec() {
        return spec;
    }

    Output out() {
        return (Output) spec.commandLine().getOut();
    }

    Output err() {
        return (Output) spec.commandLine().getErr();
    }

    /** The word "sample" names the bundled sample. */
    static Path data(String named) {
        try {
            return named.equals("sample") ? Datasets.bundledSample() : Path.of(named);
        } catch (InvalidPathException e) {
            throw UserError.invalid("data", "'" + named + "' can't be the name of a file here: " + e.getReason() + ".");
        }
    }

    /** Runs {@code work} so that an interrupt cancels it and waits a moment for it to clear up behind itself. */
    int interruptibly(JobContext job, Callable<Integer> work) {
        Runnable ended = BackgroundThread.whenInterrupted(job::cancel, PATIENCE);
        try {
            return work.call();
        } catch (Exception e) {
            return failed(e);
        } finally {
            out().flush();
            ended.run();
        }
    }

    /** Says what went wrong; before an interrupted program may end. */
    int failed(Exception e) {
        return AladCommand.failed(spec.commandLine(), e);
    }

    /** The workbench whose store holds the run folder {@code run}. */
    static Workbench of(Path run) {
        Path parent = run.toAbsolutePath().normalize().getParent();
        return new Workbench(parent == null ? run : parent);
    }

    static String id(Path run) {
        return String.valueOf(run.toAbsolutePath().normalize().getFileName());
    }
}
