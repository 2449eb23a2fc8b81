package alad.cli;

import alad.experiment.Environment;
import alad.experiment.Workbench;
import alad.job.JobCancelled;
import alad.job.UserError;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code alad} with its commands, and the one place that turns errors into a line and an exit code. */
@Command(
        name = "alad",
        description = "Trains GANs that find anomalies. Without a command the window opens.",
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

    @Spec
    private CommandSpec spec;

    private AladCommand() {}

    /**
     * @param workbench of the user's own store, for commands that name no folder
     * @return the exit code
     */
    public static int run(Workbench workbench, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new AladCommand(), factory(workbench))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, AladCommand::path)
                .setParameterExceptionHandler((e, given) -> refused(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(command, e));
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int refused(ParameterException e) {
        String message = e.getCause() instanceof UserError error ? error.getMessage() : sentence(e.getMessage());
        e.getCommandLine()
                .getErr()
                .println(message + " See " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
        return USAGE;
    }

    private static int failed(CommandLine command, Exception e) {
        if (e instanceof JobCancelled) {
            return INTERRUPTED;
        }
        if (e instanceof UserError error) {
            command.getErr().println(error.getMessage());
            return error.kind() == UserError.Kind.USAGE ? USAGE : FAILED;
        }
        System.getLogger(AladCommand.class.getName()).log(System.Logger.Level.DEBUG, "Unexpected", e);
        command.getErr().println("Something went wrong that shouldn't have: " + e);
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
