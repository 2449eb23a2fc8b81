package alad.prepare;

import alad.data.Dataset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is worth knowing about a split, in sentences. */
public final class SplitWords {
    private static final int NAMES_LISTED = 8;

    private SplitWords() {}

    public static List<String> sentences(Dataset dataset, Split split, SplitRule rule) {
        List<String> sentences = new ArrayList<>();
        sentences.add(whatIsNormal(dataset, split));
        int contaminating = split.anomalousIn(split.train());
        if (contaminating > 0) {
            sentences.add(String.format(
                    "%,d of %,d training rows (%s) are anomalous%s; none of them is in another part.",
                    contaminating,
                    split.train().length,
                    DrawnRows.percent((double) contaminating / split.train().length),
                    rule.contamination() > 0 ? " on purpose, in the place of normal rows" : ", unknown as such"));
        }
        SplitTable table = SplitTable.of(dataset, split, rule.groups());
        if (rule.groups() != null) {
            sentences.add("Rows are grouped by " + rule.groups().inWords() + ": no group is in two parts"
                    + (rule.groups().by() == Grouping.By.COLUMN ? ", and the column is no feature." : "."));
        }
        if (table.leftOut() > 0) {
            sentences.add(String.format("%,d rows are left out of all parts.", table.leftOut()));
        }
        if (split.validationTrains()) {
            sentences.add(String.format(
                    "The %,d validation rows train as well, for the authors' code keeps none apart: their error says how"
                            + " well training rows are learnt.",
                    split.validation().length));
        }
        if (rule.kind() == SplitRule.Kind.AUTHORS) {
            sentences.add("The rows of each part are those that the authors' code draws from this many rows.");
        }
        if (rule.kind() == SplitRule.Kind.FIXED) {
            sentences.add("The rows of each part are those that " + rule.file().getFileName() + " lists.");
        }
        return sentences;
    }

    /** One line a part, with a head. */
    public static List<String> table(SplitTable table) {
        boolean grouped = table.parts().get(0).groups() >= 0;
        List<String> lines = new ArrayList<>();
        lines.add(String.format("  %-12s %10s %10s%s", "", "normal", "anomalous", grouped ? "     groups" : ""));
        for (SplitTable.Part part : table.parts()) {
            lines.add(String.format(
                    "  %-12s %,10d %,10d%s",
                    part.name(),
                    part.normal(),
                    part.anomalous(),
                    grouped ? String.format(" %,10d", part.groups()) : ""));
        }
        return lines;
    }

    private static String whatIsNormal(Dataset dataset, Split split) {
        if (!dataset.isLabelled()) {
            return "There are no labels: all rows count as normal.";
        }
        Set<String> normal = new LinkedHashSet<>();
        Set<String> anomalous = new LinkedHashSet<>();
        for (int row = 0; row < dataset.count(); row++) {
            (split.anomalous()[row] ? anomalous : normal).add(dataset.className(row));
        }
        return closed("Normal: " + list(dataset, normal)) + " "
                + (anomalous.isEmpty() ? "Nothing is anomalous." : closed("Anomalous: " + list(dataset, anomalous)));
    }

    /** With one full stop, also where a name ends in its own. */
    private static String closed(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private static String list(Dataset dataset, Set<String> names) {
        int listed = names.size() <= NAMES_LISTED + 1 ? names.size() : NAMES_LISTED;
        String text = String.join(
                ", ",
                dataset.classNames().stream()
                        .filter(names::contains)
                        .limit(listed)
                        .toList());
        return names.size() > listed ? text + " and " + (names.size() - listed) + " more" : text;
    }
}
