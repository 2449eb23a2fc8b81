package alad.data;

import alad.data.Dataset.Part;
import alad.data.TableSamples.Column;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The connections of KDD Cup 99 and of NSL-KDD (plain or gzip, with or without a header): 41 columns and a label. Read
 * once, row by row, into columns that grow.
 */
final class Kdd99Reader {
    private static final int LABEL = KddLayout.LABEL;
    private static final long MOST_BYTES = 1L << 32;
    private static final int ROWS_AT_FIRST = 1 << 12;
    private static final int ROWS_A_REPORT = 10_000;

    private final JobContext job;
    private final Path path;
    private final KddLayout layout;
    private final float[][] values = new float[LABEL][ROWS_AT_FIRST];
    private final CellCodes[] codes = new CellCodes[LABEL];
    private final CellCodes classes = new CellCodes();
    private int[] labels = new int[ROWS_AT_FIRST];
    private int rows;
    private int labelsSeen;

    private Kdd99Reader(DataRequest request, KddLayout layout, JobContext job) {
        this.job = job;
        this.path = request.path();
        this.layout = layout;
        for (int i = 0; i < LABEL; i++) {
            codes[i] = Kdd99Columns.isSymbolic(i) ? new CellCodes() : null;
        }
    }

    static Dataset read(DataRequest request, KddLayout layout, JobContext job) throws IOException {
        return new Kdd99Reader(request, layout, job).read();
    }

    private Dataset read() throws IOException {
        try (CellStream cells = new CellStream(path, SourceStream.open(path, MOST_BYTES), layout.width())) {
            if (layout.hasHeader()) {
                cells.nextLine();
            }
            while (cells.nextLine()) {
                makeRoom();
                if (rows % ROWS_A_REPORT == 0) {
                    job.check();
                    job.report(new Progress("Reading rows", rows, -1));
                }
                for (int column = 0; column < LABEL; column++) {
                    values[column][rows] = value(cells, column);
                }
                labels[rows] = label(cells);
                rows++;
            }
        }
        if (rows == 0) {
            throw UserError.failed(path + " holds no connections.");
        }
        return dataset();
    }

    private float value(CellStream cells, int column) {
        if (codes[column] != null) {
            int code = cells.code(column, codes[column]);
            if (code < 0) {
                throw cells.wrong(column, "more different texts than the " + Categories.MOST + " that are read");
            }
            return code;
        }
        float number = cells.number(column);
        if (Float.isNaN(number) || Float.isInfinite(number)) {
            throw cells.wrong(
                    column,
                    "\"" + cells.text(column) + "\" in column " + Kdd99Columns.NAMES.get(column)
                            + ", but a number is expected");
        }
        return number;
    }

    private int label(CellStream cells) {
        int code = cells.code(LABEL, classes);
        if (code < 0) {
            throw cells.wrong(LABEL, "more different labels than the " + Categories.MOST + " that are read");
        }
        if (code == labelsSeen) {
            String text = cells.text(LABEL);
            if (!layout.isLabel(text)) {
                throw cells.wrong(LABEL, "\"" + text + "\", but " + layout.expectation());
            }
            labelsSeen++;
        }
        return code;
    }

    private void makeRoom() {
        if (rows < labels.length) {
            return;
        }
        int larger = ReadingLimits.moreRows(path.toString(), rows, layout.width());
        for (int i = 0; i < LABEL; i++) {
            values[i] = Arrays.copyOf(values[i], larger);
        }
        labels = Arrays.copyOf(labels, larger);
    }

    private Dataset dataset() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < LABEL; i++) {
            columns.add(column(i));
        }
        Part[] parts = new Part[rows];
        Arrays.fill(parts, Part.NONE);
        int[] classCodes = classes.categories().finalCodes();
        return new Dataset(
                Datasets.nameOf(path),
                layout.format(),
                path,
                new TableSamples(rows, columns, true),
                classes.categories().sorted().stream().map(layout::className).toList(),
                Arrays.stream(labels, 0, rows).map(code -> classCodes[code]).toArray(),
                parts,
                IntStream.rangeClosed(1, rows).mapToObj(Integer::toString).toArray(String[]::new),
                layout.notes());
    }

    private Column column(int index) {
        float[] kept = Arrays.copyOf(values[index], rows);
        values[index] = null;
        if (codes[index] == null) {
            return new Column(Kdd99Columns.NAMES.get(index), kept, List.of());
        }
        Categories categories = codes[index].categories();
        int[] order = categories.finalCodes();
        for (int row = 0; row < rows; row++) {
            kept[row] = order[(int) kept[row]];
        }
        return new Column(Kdd99Columns.NAMES.get(index), kept, categories.sorted());
    }
}
