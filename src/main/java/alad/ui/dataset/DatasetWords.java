package alad.ui.dataset;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.data.TableSamples;
import alad.prepare.Split;
import alad.ui.chosen.ChosenData;
import alad.ui.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sentences about a dataset. */
final class DatasetWords {
    private static final int FEW_ROWS = 100;

    private DatasetWords() {}

    /** "12,000 images · 28 × 28 grey · 10 classes". */
    static String summary(Dataset dataset) {
        String rows;
        if (dataset.samples() instanceof ImageSamples images) {
            rows = Texts.count("dataset.images", images.count()) + " · "
                    + Texts.of(
                            images.channels() == 1 ? "dataset.size.grey" : "dataset.size.colour",
                            images.width(),
                            images.height());
        } else {
            int columns = ((TableSamples) dataset.samples()).columns().size();
            rows = Texts.count("dataset.rows", dataset.count()) + " · " + Texts.count("dataset.columns", columns);
        }
        String classes = dataset.isLabelled()
                ? Texts.count("dataset.classes", dataset.classNames().size())
                : Texts.of("dataset.unlabelled");
        return rows + " · " + classes;
    }

    /** "sneaker is normal; the other 9 classes are anomalous." or what to do first. */
    static String normality(Dataset dataset, Set<String> normal) {
        if (normal.isEmpty()) {
            return Texts.of("dataset.normal.choose");
        }
        List<String> names =
                dataset.classNames().stream().filter(normal::contains).toList();
        String normalWords = ChosenData.inWords(names);
        int others = dataset.classNames().size() - names.size();
        if (others == 0) {
            return Texts.of(
                    dataset.isLabelled() ? "dataset.normal.everything" : "dataset.normal.unlabelled", normalWords);
        }
        if (others == 1) {
            String other = dataset.classNames().stream()
                    .filter(name -> !normal.contains(name))
                    .findFirst()
                    .orElseThrow();
            return Texts.of("dataset.normal.other", normalWords, other);
        }
        return Texts.of("dataset.normal.others", normalWords, others);
    }

    /** The last two names of a path. */
    static String shortPath(Path path) {
        int names = path.getNameCount();
        return names <= 2 ? path.toString() : path.subpath(names - 2, names).toString();
    }

    /** What could spoil a training on this split; {@code split} may be null. */
    static List<String> warnings(Split split) {
        List<String> warnings = new ArrayList<>();
        if (split != null && split.train().length < FEW_ROWS) {
            warnings.add(Texts.of("dataset.warning.few", split.train().length));
        }
        if (split != null && split.anomalousIn(split.test()) == 0) {
            warnings.add(Texts.of("dataset.warning.noAnomalies"));
        }
        return warnings;
    }
}
