package alad.ui.chart;

import alad.experiment.CsvText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The values behind a chart.
 *
 * @param columns a name for each
 * @param rows one value a column each; NaN = none
 */
public record ChartTable(List<String> columns, List<double[]> rows) implements CsvTable {
    public ChartTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One row for each x that any of the lines has a point at. */
    public static ChartTable of(String x, Collection<Line> lines) {
        List<String> columns = new ArrayList<>(List.of(x));
        TreeMap<Double, double[]> rows = new TreeMap<>();
        int column = 1;
        for (Line line : lines) {
            columns.add(line.name());
            for (int point = 0; point < line.curve().size(); point++) {
                double at = line.curve().x(point);
                rows.computeIfAbsent(at, key -> emptyRow(key, lines.size()))[column] =
                        line.curve().y(point);
            }
            column++;
        }
        return new ChartTable(columns, new ArrayList<>(rows.values()));
    }

    @Override
    public String csv() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            text.append(i == 0 ? "" : ",").append(CsvText.SPREADSHEET.cell(columns.get(i)));
        }
        text.append('\n');
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? "" : ",").append(Double.isNaN(row[i]) ? "" : number(row[i]));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static double[] emptyRow(double x, int lines) {
        double[] row = new double[lines + 1];
        java.util.Arrays.fill(row, Double.NaN);
        row[0] = x;
        return row;
    }
}
