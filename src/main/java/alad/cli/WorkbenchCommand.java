package alad.cli;

import alad.data.Datasets;
import alad.experiment.Workbench;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share. */
@Command(mixinStandardHelpOptions = true, versionProvider = AladCommand.Version.class)
abstract class WorkbenchCommand implements Callable<Integer> {
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

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** The word "sample" names the bundled sample. */
    static Path data(String named) {
        return named.equals("sample") ? Datasets.bundledSample() : Path.of(named);
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
