package alad.data;

import alad.data.Dataset.Part;
import alad.data.TableSamples.Column;
import alad.job.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** From a matrix X and a vector y, as outlier benchmarks publish them, to a dataset: one way for all their formats. */
final class LabelledArrays {
    private static final List<String> OUTLIER_NAMES = List.of("inlier", "outlier");

    private LabelledArrays() {}

    /**
     * @param values one array a column, all of the same length
     * @param y one label a row: whole numbers
     */
    static Dataset table(Path path, String format, float[][] values, double[] y) {
        List<String> notes = new ArrayList<>();
        int[] labels = wholeNumbers(path, y);
        int[] occurring = Arrays.stream(labels).distinct().sorted().toArray();
        boolean outliers = Arrays.stream(occurring).allMatch(label -> label == 0 || label == 1);
        if (outliers) {
            notes.add("Label 0 is called inlier and label 1 outlier.");
        }
        return dataset(
                path,
                format,
                new TableSamples(y.length, columns(path, values)),
                Arrays.stream(occurring)
                        .mapToObj(label -> outliers ? OUTLIER_NAMES.get(label) : Integer.toString(label))
                        .toList(),
                renumbered(labels, occurring),
                notes);
    }

    /** @param note why there are no labels */
    static Dataset unlabelled(Path path, String format, float[][] values, String className, String note) {
        int rows = values[0].length;
        TableSamples samples = new TableSamples(rows, columns(path, values));
        return dataset(path, format, samples, List.of(className), new int[rows], List.of(note));
    }

    private static List<Column> columns(Path path, float[][] values) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int row = 0; row < values[i].length; row++) {
                if (Float.isInfinite(values[i][row])) {
                    throw UserError.failed(path + ", array X, row " + (row + 1) + ", column " + (i + 1)
                            + ": the value is infinite or too large, but finite numbers are expected.");
                }
            }
            columns.add(new Column("column " + (i + 1), values[i], List.of()));
        }
        return columns;
    }

    static Dataset dataset(
            Path path, String format, Samples samples, List<String> classNames, int[] labels, List<String> notes) {
        Part[] parts = new Part[labels.length];
        Arrays.fill(parts, Part.NONE);
        return new Dataset(
                Datasets.nameOf(path),
                format,
                path,
                samples,
                classNames,
                labels,
                parts,
                IntStream.rangeClosed(1, labels.length)
                        .mapToObj(Integer::toString)
                        .toArray(String[]::new),
                notes);
    }

    static int[] wholeNumbers(Path path, double[] y) {
        int[] labels = new int[y.length];
        for (int row = 0; row < y.length; row++) {
            labels[row] = (int) y[row];
            if (labels[row] != y[row]) {
                throw UserError.failed(path + ", array y, row " + (row + 1) + ": the label is " + y[row]
                        + ", but whole numbers are expected.");
            }
        }
        if (Arrays.stream(labels).distinct().count() > Categories.MOST) {
            throw UserError.failed(
                    path + ", array y: more than " + Categories.MOST + " different labels, but classes are expected.");
        }
        return labels;
    }

    /** @param occurring ascending */
    static int[] renumbered(int[] labels, int[] occurring) {
        return Arrays.stream(labels)
                .map(label -> Arrays.binarySearch(occurring, label))
                .toArray();
    }
}
