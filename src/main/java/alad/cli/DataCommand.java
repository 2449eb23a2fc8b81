package alad.cli;

import alad.experiment.Workbench;
import picocli.CommandLine.Command;

/** {@code alad data}: what is done with data before a training. */
@Command(
        name = "data",
        description = "Tells what a dataset holds, and downloads public ones.",
        mixinStandardHelpOptions = true,
        subcommands = {DescribeCommand.class, FetchCommand.class})
final class DataCommand extends WorkbenchCommand {
    DataCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        spec().commandLine().usage(out().asIs());
        return 0;
    }
}
