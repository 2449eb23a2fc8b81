package alad.ui.dataset;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.data.Resized;
import alad.data.TableSamples;
import alad.describe.Numbers;
import alad.prepare.Split;
import alad.ui.chosen.ChosenData;
import alad.ui.text.RowWord;
import alad.ui.text.Texts;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sentences about a dataset. */
final class DatasetWords {
    private static final int FEW_ROWS = 100;

    private DatasetWords() {}

    /** "12,000 images · 28 × 28 grey · 10 classes". */
    static String summary(Dataset dataset) {
        String rows;
        if (dataset.samples() instanceof ImageSamples images) {
            rows = RowWord.IMAGE.count(images.count()) + " · "
                    + Texts.of(
                            images.channels() == 1 ? "dataset.size.grey" : "dataset.size.colour",
                            images.width(),
                            images.height())
                    + Resized.note(dataset)
                            .map(note -> Texts.of("dataset.size.brought"))
                            .orElse("");
        } else {
            int columns = ((TableSamples) dataset.samples()).columns().size();
            rows = RowWord.ROW.count(dataset.count()) + " · " + Texts.count("dataset.columns", columns);
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
        String normalWords =
                ChosenData.inWords(names.stream().map(DatasetWords::quoted).toList());
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
            return Texts.of("dataset.normal.other", normalWords, quoted(other));
        }
        return Texts.of("dataset.normal.others", normalWords, others);
    }

    /** A class that is called as the sentence calls classes stands in quotes. */
    private static String quoted(String className) {
        return className.equals("normal") || className.equals("anomalous") ? '"' + className + '"' : className;
    }

    /** A number as short as it can be read: four digits, or all of those before the point. */
    static String number(double value) {
        return number(value, 4);
    }

    /** A number with at most so many digits, all of those before the point, and no zeros at its end. */
    static String number(double value, int digits) {
        double size = Math.abs(value);
        if (value != 0 && (size < 1e-3 || size >= 1e7)) {
            return Texts.of("number.short", value);
        }
        int whole = size < 1 ? 0 : (int) Math.log10(size) + 1;
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMaximumFractionDigits(Math.max(0, digits - whole + (size < 0.1 ? 2 : 0)));
        return format.format(value + 0.0); // of the two zeros, that without a sign
    }

    /** "0 to 58,329 · median 0 · mean 47.98 ± 707.7". */
    static String numbers(Numbers numbers) {
        if (numbers.min() == numbers.max()) {
            return Texts.of("dataset.column.always", number(numbers.min()));
        }
        return Texts.of(
                "dataset.column.numbers",
                number(numbers.min()),
                number(numbers.max()),
                number(numbers.median()),
                number(numbers.mean()),
                number(numbers.sd()));
    }

    /** Everything that is known of a numeric column, a line each. */
    static String allNumbers(Numbers numbers, int distinct) {
        return Texts.of(
                "dataset.column.allNumbers",
                distinct,
                number(numbers.min()),
                number(numbers.lowerQuartile()),
                number(numbers.median()),
                number(numbers.upperQuartile()),
                number(numbers.max()),
                number(numbers.mean()),
                number(numbers.sd()));
    }

    /** "sneaker · train · 1234" */
    static String row(Dataset dataset, int row) {
        String part = dataset.parts()[row] == Dataset.Part.NONE
                ? ""
                : Texts.named("dataset.part", dataset.parts()[row]) + " · ";
        return (dataset.isLabelled() ? dataset.className(row) + " · " : "") + part + dataset.ids()[row];
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
