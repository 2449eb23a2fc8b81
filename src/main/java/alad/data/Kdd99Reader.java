package alad.data;

import alad.data.Dataset.Part;
import alad.data.TableSamples.Column;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The connections of KDD Cup 99 (plain or gzip): no header, 41 columns and a label that ends with a full stop. Read
 * once, row by row, into columns that grow.
 */
final class Kdd99Reader {
    private static final int WIDTH = Kdd99Columns.NAMES.size() + 1;
    private static final int LABEL = WIDTH - 1;
    private static final long MOST_BYTES = 1L << 32;
    private static final int BYTES_LOOKED_AT = 8192;
    private static final int ROWS_AT_FIRST = 1 << 16;
    private static final int ROWS_A_REPORT = 10_000;

    private final JobContext job;
    private final Path path;
    private final float[][] values = new float[LABEL][ROWS_AT_FIRST];
    private final Categories[] categories = new Categories[LABEL];
    private final Categories classes = new Categories();
    private int[] labels = new int[ROWS_AT_FIRST];
    private int rows;

    private Kdd99Reader(DataRequest request, JobContext job) {
        this.job = job;
        this.path = request.path();
        for (int i = 0; i < LABEL; i++) {
            categories[i] = Kdd99Columns.isSymbolic(i) ? new Categories() : null;
        }
    }

    /** Whether the first line is one of a KDD Cup 99 file. */
    static boolean isKdd99(Path path) throws IOException {
        byte[] head;
        try {
            head = SourceStream.head(path, BYTES_LOOKED_AT);
        } catch (IOException e) {
            return false;
        }
        String line = new String(head, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        String[] cells = line.split(",", -1);
        return cells.length == WIDTH && cells[LABEL].matches("[a-z_]+\\.") && cells[1].matches("[a-z]+");
    }

    static Dataset read(DataRequest request, JobContext job) throws IOException {
        return new Kdd99Reader(request, job).read();
    }

    private Dataset read() throws IOException {
        try (CellStream cells = new CellStream(path, SourceStream.open(path, MOST_BYTES), WIDTH)) {
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
        return dataset();
    }

    private float value(CellStream cells, int column) {
        if (categories[column] != null) {
            int code = categories[column].code(cells.text(column));
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
        String text = cells.text(LABEL);
        int code = text.endsWith(".") ? classes.code(text) : -1;
        if (code < 0) {
            throw cells.wrong(
                    LABEL, "\"" + text + "\", but a label that ends with a full stop is expected (such as normal.)");
        }
        return code;
    }

    private void makeRoom() {
        if (rows < labels.length) {
            return;
        }
        if (rows >= TableReader.MOST_ROWS) {
            throw UserError.failed(
                    path + " holds more than the " + TableReader.MOST_ROWS + " rows that are read at most.");
        }
        int larger = Math.min(TableReader.MOST_ROWS, rows + rows / 2);
        ReadingLimits.requireRoomForTable(path.toString(), larger, WIDTH);
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
        int[] codes = classes.finalCodes();
        return new Dataset(
                Datasets.nameOf(path),
                "KDD Cup 99",
                path,
                new TableSamples(rows, columns, true),
                classes.sorted(),
                Arrays.stream(labels, 0, rows).map(code -> codes[code]).toArray(),
                parts,
                IntStream.rangeClosed(1, rows).mapToObj(Integer::toString).toArray(String[]::new),
                List.of(
                        "Columns are named as KDD Cup 99 names them; protocol_type, service, flag and four columns of 0"
                                + " and 1 are categories.",
                        "normal. is the class of ordinary connections; the paper's protocol calls it the anomaly,"
                                + " because it is the rarer one here."));
    }

    private Column column(int index) {
        float[] kept = Arrays.copyOf(values[index], rows);
        values[index] = null;
        if (categories[index] == null) {
            return new Column(Kdd99Columns.NAMES.get(index), kept, List.of());
        }
        int[] codes = categories[index].finalCodes();
        for (int row = 0; row < rows; row++) {
            kept[row] = codes[(int) kept[row]];
        }
        return new Column(Kdd99Columns.NAMES.get(index), kept, categories[index].sorted());
    }
}
