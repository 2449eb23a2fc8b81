package alad.prepare;

import alad.data.TableSamples.Column;
import alad.prepare.Preparation.Scaling;
import alad.prepare.TableRule.Missing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fits one column on training rows. */
final class ColumnFit {
    /** Readers take the blanks around a text away, so none is ever equal to this. */
    private static final String NO_TEXT = " none";

    private final Column column;
    private final int source;
    private final int[] trainRows;

    /** @param source place of the column in its table */
    ColumnFit(Column column, int source, int[] trainRows) {
        this.column = column;
        this.source = source;
        this.trainRows = trainRows;
    }

    /** One feature for each category that a training row shows. */
    FittedColumn categories() {
        boolean[] seen = new boolean[column.categories().size()];
        for (int row : trainRows) {
            if (!Float.isNaN(column.values()[row])) {
                seen[(int) column.values()[row]] = true;
            }
        }
        List<String> known = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            if (seen[i]) {
                known.add(column.categories().get(i));
            }
        }
        // A column without any known category must stay symbolic, and its one feature is then always 0.
        return FittedColumn.symbolic(column.name(), source, known.isEmpty() ? List.of(NO_TEXT) : known);
    }

    FittedColumn numbers(TableRule rule) {
        float[] present = present();
        boolean indicator = rule.indicators() && present.length < trainRows.length;
        float fill = present.length == 0
                ? 0
                : (float) (rule.missing() == Missing.MEDIAN ? quantile(present, 0.5) : mean(present));
        boolean log = rule.scaling() == Scaling.LOG;
        double[] scaled = new double[present.length];
        Arrays.setAll(scaled, i -> log ? FittedColumn.signedLog(present[i]) : present[i]);
        Line line = line(scaled, rule.scaling());
        float limit = rule.scaling() == Scaling.NONE ? Float.MAX_VALUE : FittedColumn.FARTHEST;
        return new FittedColumn(
                column.name(), source, List.of(), log, (float) line.offset, (float) line.scale, fill, limit, indicator);
    }

    /** Ascending. */
    private float[] present() {
        float[] values = new float[trainRows.length];
        int count = 0;
        for (int row : trainRows) {
            float value = column.values()[row];
            if (!Float.isNaN(value)) {
                values[count++] = value;
            }
        }
        float[] present = Arrays.copyOf(values, count);
        Arrays.sort(present);
        return present;
    }

    private record Line(double offset, double scale) {
        static final Line AS_IT_IS = new Line(0, 1);

        /** One unit a {@code spread}; a spread that is none, or beyond a float, makes the column constant. */
        static Line of(double offset, double spread) {
            float scale = spread > 0 ? (float) (1 / spread) : 0;
            return new Line(offset, Float.isInfinite(scale) ? 0 : scale);
        }
    }

    /** @param values ascending */
    private static Line line(double[] values, Scaling scaling) {
        if (scaling == Scaling.NONE) {
            return Line.AS_IT_IS;
        }
        if (values.length == 0 || values[0] == values[values.length - 1]) {
            return new Line(values.length == 0 ? 0 : values[0], 0);
        }
        if (scaling == Scaling.STANDARD) {
            return Line.of(mean(values), deviation(values));
        }
        if (scaling == Scaling.ROBUST) {
            double quartiles = quantile(values, 0.75) - quantile(values, 0.25);
            return Line.of(quantile(values, 0.5), quartiles > 0 ? quartiles : deviation(values));
        }
        return Line.of(values[0], values[values.length - 1] - values[0]);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** Of the rows themselves, so divided by their number. */
    private static double deviation(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    private static double quantile(float[] ascending, double share) {
        double[] values = new double[ascending.length];
        Arrays.setAll(values, i -> ascending[i]);
        return quantile(values, share);
    }

    /** Between two values, a straight line. */
    private static double quantile(double[] ascending, double share) {
        double place = share * (ascending.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }
}
