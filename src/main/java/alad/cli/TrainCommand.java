package alad.cli;

import alad.data.Dataset;
import alad.data.KddClasses;
import alad.data.TableSamples;
import alad.experiment.Monitoring;
import alad.experiment.Protocol;
import alad.experiment.Published;
import alad.experiment.Recipe;
import alad.experiment.RunRecord;
import alad.experiment.Workbench;
import alad.gan.AladOptions;
import alad.gan.Preset;
import alad.job.UserError;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import alad.prepare.SplitTable;
import alad.prepare.SplitWords;
import alad.prepare.TableRule;
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
    private static final int NAMES_LISTED = 10;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "PATH",
            description =
                    "images (folder, tar, IDX, CIFAR, .mat) or a table (CSV, ARFF, KDD99, .mat, .npz); \"sample\" for the bundled one")
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

    @Option(names = "--clean", description = "the same as it should be done; the default where --normal isn't given")
    private boolean clean;

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
        return new TrainingRun(this).call((job, listener) -> {
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
        Split split = workbench().previewSplit(dataset, Set.copyOf(recipe.normalClasses()), recipe.split());
        SplitWords.sentences(dataset, split, recipe.split()).forEach(out()::println);
        SplitWords.table(SplitTable.of(dataset, split, recipe.split().groups())).forEach(out()::println);
        out().flush();
    }

    private Recipe recipe(Dataset dataset, Preset chosen) {
        requireNormal(dataset);
        Optional<Published> published = published(chosen);
        List<String> normalClasses = normal == null
                ? normal(published.orElseThrow().protocol(), dataset)
                : KddClasses.known(dataset, normal);
        AladOptions options =
                training.over(published.map(each -> each.over(chosen.options())).orElse(chosen.options()));
        return new Recipe(
                Recipe.VERSION,
                name == null ? title(dataset, published) : name,
                reading.of(data),
                normalClasses,
                splitting.over(published.map(Published::split).orElse(SplitRule.DEFAULT), options.seed()),
                splitting.over(published.map(Published::scaling).orElse(TableRule.DEFAULT.scaling())),
                chosen.name(),
                options,
                monitoring(published, options.epochs()));
    }

    /** What has no labels is of no protocol: only the user knows whether all of it is normal. */
    private void requireNormal(Dataset dataset) {
        if (normal == null && !dataset.isLabelled()) {
            String all = dataset.classNames().get(0);
            throw UserError.usage(dataset.name() + " has no labels that tell its rows apart; give --normal " + all
                    + " to train on all of them as normal"
                    + (dataset.samples() instanceof TableSamples
                            ? ", or --label-column to say which column holds the labels."
                            : "."));
        }
    }

    private List<String> normal(Protocol protocol, Dataset dataset) {
        if (preset == null && !parity && !clean && !protocol.hasAnomaliesOf(dataset)) {
            List<String> names = dataset.classNames();
            String more = names.size() > NAMES_LISTED ? " and " + (names.size() - NAMES_LISTED) + " more" : "";
            throw UserError.usage("Say with --normal which of the classes of " + dataset.name() + " are normal: "
                    + String.join(", ", names.subList(0, Math.min(NAMES_LISTED, names.size()))) + more + ".");
        }
        return protocol.normalClasses(dataset);
    }

    /** Of the preset when it is asked for: by name, or by not naming what is normal. */
    private Optional<Published> published(Preset chosen) {
        if (parity && clean) {
            throw UserError.usage("Give one of --parity and --clean.");
        }
        if (!parity && !clean && normal != null) {
            return Optional.empty();
        }
        Optional<Protocol> protocol = workbench().protocol(chosen.name());
        if (normal == null && !protocol.map(Protocol::namesClasses).orElse(false)) {
            throw UserError.usage(
                    "Preset " + chosen.name() + " doesn't say which classes are normal; name them with --normal.");
        }
        if (protocol.isEmpty()) {
            throw UserError.usage("Preset " + chosen.name() + " has no published figures, so there is no "
                    + (parity ? "--parity" : "--clean") + " for it.");
        }
        return protocol.map(each -> new Published(chosen.name(), each, parity));
    }

    private String title(Dataset dataset, Optional<Published> published) {
        String named = normal == null ? "" : String.join(" ", normal);
        return published.map(each -> each.title(dataset, named)).orElse(dataset.name() + " " + named);
    }

    private Monitoring monitoring(Optional<Published> published, int epochs) {
        if (published.isPresent()) {
            return published.get().monitoring(evalEpochs, epochs);
        }
        if (evalEpochs == null) {
            return null;
        }
        List<Integer> asked = new ArrayList<>(evalEpochs);
        asked.add(epochs);
        return new Monitoring(asked, 0);
    }
}
