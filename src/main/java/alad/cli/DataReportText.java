package alad.cli;

import alad.describe.ClassCount;
import alad.describe.ColumnSummary;
import alad.describe.ImageSummary.ClassImage;
import alad.describe.Numbers;
import alad.experiment.DataReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report on a dataset as aligned lines. */
final class DataReportText {
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_NAME = 32;

    private final DataReport report;
    private final List<String> lines = new ArrayList<>();

    private DataReportText(DataReport report) {
        this.report = report;
    }

    static List<String> lines(DataReport report) {
        DataReportText text = new DataReportText(report);
        text.addHead();
        text.addClasses();
        text.addSplit();
        text.addColumns();
        text.addNotes();
        return text.lines;
    }

    private void addHead() {
        lines.add(report.name() + ": " + report.recognition());
        List<Integer> shape = report.shape();
        lines.add(
                report.images()
                        ? format(
                                "%,d images of %d x %d, %s, mean brightness %.1f %% of white",
                                report.rows(),
                                shape.get(2),
                                shape.get(1),
                                shape.get(0) == 1 ? "grey" : "colour",
                                100 * report.description().images().brightness())
                        : format(
                                "%,d rows of %d columns, %d of them symbolic",
                                report.rows(), shape.get(0), shape.get(1)));
        lines.add("Suits preset " + report.preset());
    }

    private void addClasses() {
        List<ClassCount> classes = report.description().classes();
        int width = nameWidth(classes.stream().map(ClassCount::name).toList(), "class");
        boolean parts = report.officialParts();
        lines.add("");
        lines.add(format("%-" + width + "s %9s", "class", "count")
                + (parts ? format(" %9s %9s", "train", "test") : "")
                + (report.images() ? format(" %11s", "brightness") : ""));
        for (int i = 0; i < classes.size(); i++) {
            ClassCount each = classes.get(i);
            String line = format("%-" + width + "s %,9d", cut(each.name(), width), each.count());
            line += parts ? format(" %,9d %,9d", each.train(), each.test()) : "";
            if (report.images()) {
                ClassImage image = report.description().images().classes().get(i);
                line += format(" %9.1f %%", 100 * image.brightness());
            }
            lines.add(line);
        }
    }

    private void addSplit() {
        lines.add("");
        DataReport.SplitCounts split = report.split();
        if (split == null) {
            lines.add("Name what is normal with --normal CLASS to see the split.");
            return;
        }
        lines.addAll(split.words());
        lines.addAll(split.table());
    }

    private void addColumns() {
        List<ColumnSummary> columns = report.description().columns();
        if (columns.isEmpty()) {
            return;
        }
        int width = nameWidth(columns.stream().map(ColumnSummary::name).toList(), "column");
        lines.add("");
        lines.add(format(
                "%-" + width + "s %8s %8s %10s %10s %10s %10s %10s %10s %10s",
                "column",
                "missing",
                "distinct",
                "min",
                "quartile",
                "median",
                "quartile",
                "max",
                "mean",
                "sd"));
        columns.stream().limit(MOST_COLUMNS).forEach(column -> addColumn(column, width));
        if (columns.size() > MOST_COLUMNS) {
            lines.add("and " + (columns.size() - MOST_COLUMNS) + " more columns; --json lists all");
        }
    }

    private void addColumn(ColumnSummary column, int width) {
        String line =
                format("%-" + width + "s %,8d %,8d", cut(column.name(), width), column.missing(), column.distinct());
        Numbers n = column.numbers();
        if (n != null) {
            for (double value :
                    new double[] {n.min(), n.lowerQuartile(), n.median(), n.upperQuartile(), n.max(), n.mean(), n.sd()
                    }) {
                line += format(" %10.4g", value);
            }
        } else {
            line += "  "
                    + String.join(
                            ", ",
                            column.top().stream()
                                    .limit(4)
                                    .map(each -> format("%s (%,d)", each.category(), each.count()))
                                    .toList());
        }
        lines.add(line);
    }

    private void addNotes() {
        if (report.notes().isEmpty() && report.warnings().isEmpty()) {
            return;
        }
        lines.add("");
        report.warnings().forEach(warning -> lines.add("! " + warning));
        report.notes().forEach(note -> lines.add("  " + note));
    }

    private static int nameWidth(List<String> names, String title) {
        return Math.min(
                MOST_NAME,
                Math.max(
                        title.length(),
                        names.stream().mapToInt(String::length).max().orElse(0)));
    }

    private static String cut(String name, int width) {
        return name.length() <= width ? name : name.substring(0, width - 1) + "…";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
