package alad.cli;

import alad.data.Dataset;
import alad.experiment.DataReport;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.prepare.SplitRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alad data describe}: all that can be told of a dataset before anything is trained. */
@Command(name = "describe", description = "What a dataset holds: classes, split, statistics and warnings.")
final class DescribeCommand extends WorkbenchCommand {
    @Parameters(paramLabel = "PATH", description = "folder or file; \"sample\" for the bundled one")
    private String path;

    @Mixin
    private DataOptions reading;

    @Option(
            names = "--normal",
            paramLabel = "CLASS",
            split = ",",
            description = "the class (or classes, separated by commas) that count as normal, to show the split")
    private List<String> normal = List.of();

    @Mixin
    private SplitOptions splitting;

    @Option(names = "--seed", paramLabel = "N", description = "of the split, as of training; default: ${DEFAULT-VALUE}")
    private long seed = 42;

    @Option(names = "--json", description = "everything as one JSON object")
    private boolean json;

    DescribeCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        JobContext job = new JobContext();
        Dataset dataset = workbench().open(reading.of(path), job);
        Set<String> classes = new LinkedHashSet<>(normal);
        DataReport report = workbench().describe(dataset, classes, splitting.over(SplitRule.DEFAULT, seed), job);
        if (json) {
            out().println(report.json());
        } else {
            DataReportText.lines(report).forEach(out()::println);
        }
        return 0;
    }
}
