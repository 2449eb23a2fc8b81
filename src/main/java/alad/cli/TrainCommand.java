package alad.cli;

import alad.data.Dataset;
import alad.experiment.Monitoring;
import alad.experiment.Protocol;
import alad.experiment.Recipe;
import alad.experiment.RunRecord;
import alad.experiment.Workbench;
import alad.gan.AladOptions;
import alad.gan.Preset;
import alad.job.UserError;
import alad.prepare.Preparation.Scaling;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import alad.prepare.SplitTable;
import alad.prepare.SplitWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code alad train}: a new run in this process. */
@Command(
        name = "train",
        description = "Trains on the normal rows of a dataset. Ctrl-C stops and keeps what there is.",
        sortOptions = false)
final class TrainCommand extends WorkbenchCommand {
    private static final Protocol.Variant PLAIN = new Protocol.Variant(SplitRule.DEFAULT, Scaling.MIN_MAX, null);

    @Option(
            names = "--data",
            required = true,
            paramLabel = "PATH",
            description =
                    "images (folder, tar, IDX, CIFAR, .mat) or a table (CSV, KDD99, .mat, .npz); \"sample\" for the bundled one")
    private String data;

    @Option(
            names = "--normal",
            split = ",",
            paramLabel = "CLASS",
            description = "classes that are normal, separated by commas; default: what the preset's protocol says")
    private List<String> normal;

    @Option(names = "--preset", paramLabel = "P", description = "see \"alad presets\"; default: what suits the data")
    private String preset;

    @Option(
            names = "--parity",
            description = "split, scale and join images as the authors' code does for the preset's published figures")
    private boolean parity;

    @Option(
            names = "--eval-epochs",
            split = ",",
            paramLabel = "N",
            description = "score the test rows after these epochs (0 = untrained), only to be looked at")
    private List<Integer> evalEpochs;

    @Mixin
    private TrainingOptions training;

    @Mixin
    private DataOptions reading;

    @Mixin
    private SplitOptions splitting;

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
            Recipe recipe = recipe(dataset, chosen);
            tell(dataset, recipe);
            RunRecord record = workbench().train(recipe, dataset, out, job, listener);
            Path folder = out == null ? record.folder(workbench().store()) : out;
            return TrainingRun.Result.of(record, folder);
        });
    }

    private void tell(Dataset dataset, Recipe recipe) {
        Split split = workbench()
                .previewSplit(dataset, Set.copyOf(recipe.normalClasses()), recipe.split(), recipe.splitSeed());
        SplitWords.sentences(dataset, split, recipe.split()).forEach(out()::println);
        SplitWords.table(SplitTable.of(dataset, split, recipe.split().groups())).forEach(out()::println);
        out().flush();
    }

    private Recipe recipe(Dataset dataset, Preset chosen) {
        Optional<Protocol> protocol = protocol(chosen);
        List<String> normalClasses = normal == null ? protocol.orElseThrow().normalClasses(dataset) : normal;
        Protocol.Variant variant = protocol.map(each -> each.variant(parity)).orElse(PLAIN);
        AladOptions.JoinPairs join =
                protocol.isPresent() ? variant.joinPairs() : chosen.options().joinPairs();
        AladOptions options = training.over(chosen.options(), join);
        return new Recipe(
                Recipe.VERSION,
                name == null ? title(dataset) : name,
                reading.of(data),
                normalClasses,
                splitting.over(variant.split()),
                splitting.over(variant.scaling()),
                chosen.name(),
                options,
                monitoring(protocol, options.epochs()));
    }

    /** Of the preset when it is asked for: by --parity, or by not naming what is normal. */
    private Optional<Protocol> protocol(Preset chosen) {
        if (!parity && normal != null) {
            return Optional.empty();
        }
        Optional<Protocol> protocol = workbench().protocol(chosen.name());
        if (normal == null && !protocol.map(Protocol::namesClasses).orElse(false)) {
            throw UserError.usage(
                    "Preset " + chosen.name() + " doesn't say which classes are normal; name them with --normal.");
        }
        if (protocol.isEmpty()) {
            throw UserError.usage(
                    "Preset " + chosen.name() + " has no published figures, so there is no --parity for it.");
        }
        return protocol;
    }

    private String title(Dataset dataset) {
        if (normal == null) {
            return dataset.name() + (parity ? " parity" : " clean");
        }
        return dataset.name() + " " + String.join(" ", normal) + (parity ? " parity" : "");
    }

    private Monitoring monitoring(Optional<Protocol> protocol, int epochs) {
        if (evalEpochs == null && protocol.isEmpty()) {
            return null;
        }
        List<Integer> asked = new ArrayList<>(evalEpochs == null ? List.of(0) : evalEpochs);
        asked.add(epochs);
        return new Monitoring(asked, protocol.map(Protocol::topShare).orElse(0.0));
    }
}
