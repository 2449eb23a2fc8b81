package alad.cli;

import alad.experiment.Environment;
import alad.experiment.Workbench;
import alad.job.JobCancelled;
import alad.job.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code alad} with its commands, and the one place that turns errors into a line and an exit code. */
@Command(
        name = "alad",
        description = "Trains GANs that find anomalies. Without a command the window opens, on PATH if one is given.",
        footer = "ALAD_JAVA_OPTS=-Xmx8g gives more memory, to the window as to commands.",
        mixinStandardHelpOptions = true,
        versionProvider = AladCommand.Version.class,
        subcommands = {
            TrainCommand.class,
            ResumeCommand.class,
            RepeatCommand.class,
            ScoreCommand.class,
            EvaluateCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            ReportCommand.class,
            RunsCommand.class,
            LocateCommand.class,
            DataCommand.class,
            PresetsCommand.class,
            BenchCommand.class
        })
public final class AladCommand implements Runnable {
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int INTERRUPTED = 130;
    static final int READER_GONE = 141;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description =
                    "A dataset, file or folder, to open in the window (./NAME where it is called like a command).")
    private Path data;

    private final Consumer<Path> window;

    private AladCommand(Consumer<Path> window) {
        this.window = window;
    }

    /** Where no window can be opened. */
    public static int run(Workbench workbench, Writer out, Writer err, String... arguments) {
        return run(workbench, AladCommand::openNowhere, out, err, arguments);
    }

    /**
     * @param workbench of the user's own store, for commands that name no folder
     * @param window opens the window on a dataset until it is closed
     * @return the exit code
     */
    public static int run(Workbench workbench, Consumer<Path> window, Writer out, Writer err, String... arguments) {
        Output said = Output.to(out);
        CommandLine line = new CommandLine(new AladCommand(window), factory(workbench))
                .setOut(said)
                .setErr(Output.to(err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, AladCommand::path)
                .setParameterExceptionHandler((e, given) -> refused(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(command, e))
                .setExecutionStrategy(parsed -> execute(parsed, said));
        int code = arrived(line.execute(arguments), said, line.getErr());
        line.getErr().flush();
        return code;
    }

    @Override
    public void run() {
        if (data != null) {
            open();
            return;
        }
        spec.commandLine().usage(((Output) spec.commandLine().getOut()).asIs());
    }

    private void open() {
        if (!Files.exists(data)) {
            throw UserError.usage(
                    "\"" + data + "\" is neither a command nor a file or folder; see alad --help for the commands.");
        }
        window.accept(data.toAbsolutePath().normalize());
    }

    private static void openNowhere(Path data) {
        throw UserError.failed("There is no window to open " + data + " in.");
    }

    /** Help is our own and may have colours. */
    private static int execute(ParseResult parsed, Output said) {
        parsed.asCommandLineList().stream()
                .filter(each -> each.isUsageHelpRequested() || each.isVersionHelpRequested())
                .forEach(each -> each.setOut(said.asIs()));
        return new CommandLine.RunLast().execute(parsed);
    }

    /** A command whose words were lost hasn't done what it was asked for; of a reader that left nobody is told. */
    private static int arrived(int code, Output said, PrintWriter err) {
        IOException lost = said.failure();
        if (lost == null) {
            return code;
        }
        if (said.isReaderGone()) {
            return code == 0 ? READER_GONE : code;
        }
        err.println("What was to be printed is lost: the output can't be written: " + lost.getMessage() + ".");
        return code == 0 ? FAILED : code;
    }

    private static int refused(ParameterException e) {
        String message = e.getCause() instanceof UserError error ? error.getMessage() : sentence(e.getMessage());
        e.getCommandLine()
                .getErr()
                .println(message + " See " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
        return USAGE;
    }

    static int failed(CommandLine command, Exception e) {
        if (e instanceof JobCancelled || LastWords.isShutdown(e)) {
            return INTERRUPTED;
        }
        if (e instanceof UserError error) {
            command.getErr().println(error.getMessage());
            return error.kind() == UserError.Kind.USAGE ? USAGE : FAILED;
        }
        System.getLogger(AladCommand.class.getName()).log(System.Logger.Level.DEBUG, "Unexpected", e);
        command.getErr().println(LastWords.of(e));
        return FAILED;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' can't be the name of a file here: " + e.getReason());
        }
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    private static IFactory factory(Workbench workbench) {
        IFactory usual = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return WorkbenchCommand.class.isAssignableFrom(type)
                        ? type.getDeclaredConstructor(Workbench.class).newInstance(workbench)
                        : usual.create(type);
            }
        };
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ALAD Workbench " + Environment.version()};
        }
    }
}
