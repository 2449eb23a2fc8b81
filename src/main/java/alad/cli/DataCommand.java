package alad.cli;

import alad.experiment.Workbench;
import picocli.CommandLine.Command;

/** {@code alad data}: what is done with data before a training. */
@Command(
        name = "data",
        description = "Tells what a dataset holds.",
        mixinStandardHelpOptions = true,
        subcommands = DescribeCommand.class)
final class DataCommand extends WorkbenchCommand {
    DataCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        spec().commandLine().usage(out());
        return 0;
    }
}
