package alad.describe;

import alad.data.Dataset;
import alad.data.ImageSamples;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What in a dataset could spoil a training or flatter its result, in sentences. */
public final class Findings {
    private static final int NAMES_LISTED = 4;
    private static final int FEW_OF_A_CLASS = 50;

    private final Dataset dataset;
    private final Description description;
    private final List<String> sentences = new ArrayList<>();

    private Findings(Dataset dataset, Description description) {
        this.dataset = dataset;
        this.description = description;
    }

    /** The sentences, the gravest first; what the dataset's own notes say already is left out. */
    public static List<String> of(Dataset dataset, Description description) {
        Findings findings = new Findings(dataset, description);
        findings.addRepeats();
        findings.addFarValues();
        findings.addColumns();
        findings.addSmallClasses();
        findings.sentences.removeAll(dataset.notes());
        return List.copyOf(findings.sentences);
    }

    private void addRepeats() {
        Repeats repeats = description.repeats();
        boolean images = dataset.samples() instanceof ImageSamples;
        String row = images ? "image" : "row";
        String how = images ? "pixel by pixel." : "value by value.";
        if (repeats.acrossParts() > 0) {
            sentences.add(counted(
                    repeats.acrossParts(),
                    row,
                    "lies in both the training and the test part",
                    "lie in both the training and the test part",
                    how));
        }
        if (repeats.acrossClasses() > 0) {
            sentences.add(counted(repeats.acrossClasses(), row, "lies in two classes", "lie in two classes", how));
        }
        if (repeats.repeated() > 0) {
            sentences.add(counted(repeats.repeated(), row, "repeats an earlier one", "repeat earlier ones", how));
        }
        long near =
                repeats.pairs().stream().filter(pair -> pair.difference() > 0).count();
        long across = repeats.pairs().stream()
                .filter(pair -> pair.difference() > 0 && (pair.acrossParts() || pair.acrossClasses()))
                .count();
        if (near > 0) {
            sentences.add((near == Repeats.MOST_PAIRS ? "At least " : "")
                    + number(near)
                    + (near == 1 ? " pair of images looks" : " pairs of images look")
                    + " almost the same"
                    + (across > 0 ? ", " + number(across) + " of them across classes or parts." : "."));
        }
    }

    private static String counted(int count, String row, String one, String several, String how) {
        return (count == 1 ? "1 " + row + " " + one : number(count) + " " + row + "s " + several) + ", " + how;
    }

    /** One row of 198,362 decides KDD99's table, wherever a split puts it. */
    private void addFarValues() {
        List<ColumnSummary> far = description.columns().stream()
                .filter(column -> column.far() != null)
                .sorted(Comparator.comparingDouble(
                                (ColumnSummary column) -> column.far().times())
                        .reversed())
                .toList();
        if (far.isEmpty()) {
            return;
        }
        ColumnSummary farthest = far.get(0);
        FarValue value = farthest.far();
        String others = far.size() == 1
                ? ""
                : " " + listed(far.stream().skip(1).map(ColumnSummary::name).toList())
                        + (far.size() == 2 ? " has such a value too." : " have such values too.");
        sentences.add("Row " + number(value.row()) + " (from 0" + ofClass(value.row()) + ") holds about "
                + large(value.value()) + " in column " + farthest.name() + ", " + number((long) value.times())
                + " times the next largest value. Unscaled, such a row can decide a training alone, and min-max scaling"
                + " presses all other values together: choose robust or logarithmic scaling." + others);
    }

    private String ofClass(int row) {
        return dataset.isLabelled() ? ", class " + dataset.className(row) : "";
    }

    /** Four digits: a table keeps no more than seven of a number. */
    private static String large(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4));
        return String.format(Locale.ENGLISH, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    private void addColumns() {
        List<ColumnSummary> columns = description.columns();
        List<String> constant = columns.stream()
                .filter(ColumnSummary::isConstant)
                .map(ColumnSummary::name)
                .toList();
        if (!constant.isEmpty()) {
            sentences.add(
                    constant.size() == 1
                            ? "Column " + listed(constant) + " has one value only and tells nothing."
                            : number(constant.size()) + " columns have one value only and tell nothing: "
                                    + listed(constant) + ".");
        }
        List<String> gaps = columns.stream()
                .filter(column -> column.missing() > 0)
                .map(column -> column.name() + " (" + number(column.missing()) + ")")
                .toList();
        if (!gaps.isEmpty()) {
            long missing = columns.stream().mapToLong(ColumnSummary::missing).sum();
            sentences.add((missing == 1 ? "1 value is" : number(missing) + " values are") + " missing, in "
                    + (gaps.size() == 1 ? "column " : number(gaps.size()) + " columns: ") + listed(gaps) + ".");
        }
        List<String> alike = description.alike().stream()
                .map(pair -> columns.get(pair.first()).name() + " and "
                        + columns.get(pair.second()).name())
                .toList();
        if (!alike.isEmpty()) {
            sentences.add(
                    (alike.size() == 1 ? "1 pair of columns says" : number(alike.size()) + " pairs of columns say")
                            + " the same: " + listed(alike) + ".");
        }
    }

    private void addSmallClasses() {
        List<String> small = description.classes().stream()
                .filter(each -> each.count() < FEW_OF_A_CLASS)
                .map(each -> each.name() + " (" + number(each.count()) + ")")
                .toList();
        if (dataset.isLabelled() && !small.isEmpty()) {
            sentences.add((small.size() == 1 ? "1 class has" : number(small.size()) + " classes have") + " fewer than "
                    + FEW_OF_A_CLASS
                    + (dataset.samples() instanceof ImageSamples ? " images: " : " rows: ") + listed(small) + ".");
        }
    }

    private static String listed(List<String> names) {
        int more = names.size() - NAMES_LISTED;
        return String.join(", ", more > 0 ? names.subList(0, NAMES_LISTED) : names)
                + (more > 0 ? " and " + number(more) + " more" : "");
    }

    private static String number(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}
