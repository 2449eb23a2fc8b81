package alad.cli;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.data.TableSamples;
import alad.experiment.Workbench;
import alad.job.JobContext;
import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code alad data describe}: what a dataset holds. */
@Command(
        name = "data",
        description = "Tells what a dataset holds.",
        mixinStandardHelpOptions = true,
        subcommands = DataCommand.Describe.class)
final class DataCommand extends WorkbenchCommand {
    DataCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        spec().commandLine().usage(out());
        return 0;
    }

    @Command(name = "describe", description = "Format, size and classes of a dataset.")
    static final class Describe extends WorkbenchCommand {
        @Parameters(paramLabel = "PATH", description = "folder or file; \"sample\" for the bundled one")
        private String path;

        @Mixin
        private DataOptions reading;

        Describe(Workbench workbench) {
            super(workbench);
        }

        @Override
        public Integer call() {
            Dataset dataset = workbench().open(reading.of(path), new JobContext());
            out().println(dataset.name() + ": " + dataset.format());
            out().println(shape(dataset));
            for (int label = 0; label < dataset.classNames().size(); label++) {
                out().printf("  %-20s %s%n", dataset.classNames().get(label), counts(dataset, label));
            }
            dataset.notes().forEach(out()::println);
            out().println("Suits preset " + workbench().presetFor(dataset).name());
            return 0;
        }

        private static String shape(Dataset dataset) {
            if (dataset.samples() instanceof ImageSamples images) {
                return String.format(
                        "%,d images of %d x %d, %s",
                        images.count(), images.width(), images.height(), images.channels() == 1 ? "grey" : "colour");
            }
            TableSamples table = (TableSamples) dataset.samples();
            long symbolic = table.columns().stream()
                    .filter(TableSamples.Column::isSymbolic)
                    .count();
            return String.format(
                    "%,d rows of %d columns, %d of them symbolic",
                    table.count(), table.columns().size(), symbolic);
        }

        private static String counts(Dataset dataset, int label) {
            long[] byPart = new long[Dataset.Part.values().length];
            for (int row = 0; row < dataset.count(); row++) {
                if (dataset.labels()[row] == label) {
                    byPart[dataset.parts()[row].ordinal()]++;
                }
            }
            long all = Arrays.stream(byPart).sum();
            long none = byPart[Dataset.Part.NONE.ordinal()];
            return none == all
                    ? String.format("%,d", all)
                    : String.format(
                            "%,d (%,d train, %,d test)",
                            all, byPart[Dataset.Part.TRAIN.ordinal()], byPart[Dataset.Part.TEST.ordinal()]);
        }
    }
}
