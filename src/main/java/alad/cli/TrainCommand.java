package alad.cli;

import alad.data.Dataset;
import alad.experiment.Recipe;
import alad.experiment.RunRecord;
import alad.experiment.Workbench;
import alad.gan.Preset;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code alad train}: a new run in this process. */
@Command(
        name = "train",
        description = "Trains on the normal rows of a dataset. Ctrl-C stops and keeps what there is.",
        sortOptions = false)
final class TrainCommand extends WorkbenchCommand {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "PATH",
            description = "folder of images, IDX file or CSV file; \"sample\" for the bundled one")
    private String data;

    @Option(
            names = "--normal",
            required = true,
            split = ",",
            paramLabel = "CLASS",
            description = "classes that are normal, separated by commas")
    private List<String> normal;

    @Option(names = "--preset", paramLabel = "P", description = "see \"alad presets\"; default: what suits the data")
    private String preset;

    @Mixin
    private TrainingOptions training;

    @Mixin
    private DataOptions reading;

    @Option(names = "--split", description = "${COMPLETION-CANDIDATES}; default: AUTO")
    private SplitRule.Kind split = SplitRule.Kind.AUTO;

    @Option(names = "--scaling", description = "of a table's numbers: ${COMPLETION-CANDIDATES}; default: MIN_MAX")
    private Scaling scaling = Scaling.MIN_MAX;

    @Option(names = "--name", paramLabel = "NAME", description = "of the run, for people")
    private String name;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "folder of the run, new or empty; default: a new one among all runs")
    private Path out;

    TrainCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        return new TrainingRun(out()).call((job, listener) -> {
            if (preset != null) {
                training.over(workbench().preset(preset).options());
            }
            Dataset dataset = workbench().open(reading.of(data), job);
            Preset chosen = preset == null
                    ? workbench().presetFor(dataset)
                    : workbench().preset(preset);
            RunRecord record = workbench().train(recipe(dataset, chosen), dataset, out, job, listener);
            Path folder = out == null ? record.folder(workbench().store()) : out;
            return new TrainingRun.Result(record, folder.toAbsolutePath().normalize());
        });
    }

    private Recipe recipe(Dataset dataset, Preset chosen) {
        SplitRule defaults = SplitRule.DEFAULT;
        return new Recipe(
                Recipe.VERSION,
                name == null ? dataset.name() + " " + String.join(" ", normal) : name,
                reading.of(data),
                normal,
                new SplitRule(
                        split, defaults.testFraction(), defaults.validationFraction(), defaults.labelledFraction()),
                scaling,
                chosen.name(),
                training.over(chosen.options()));
    }
}
