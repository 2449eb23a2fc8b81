package alad.data;

import alad.data.Dataset.Part;
import alad.data.TableSamples.Column;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tables of separated values: read twice, first to learn how many rows there are and which columns are numbers, then
 * to store them.
 */
final class TableReader {
    static final int MOST_ROWS = 5_000_000;
    private static final int ROWS_A_REPORT = 1000;
    static final String UNLABELLED = "unlabelled";

    private final DataRequest request;
    private final JobContext job;
    private final TableFile file;
    private final TableHead head;

    private TableReader(DataRequest request, TableFile file, JobContext job) {
        this.request = request;
        this.job = job;
        this.file = file;
        this.head = TableHead.of(file, request.labelColumn());
    }

    static Dataset read(DataRequest request, JobContext job) throws IOException {
        TableFile file = TableFile.of(request.path());
        try {
            return new TableReader(request, file, job).read();
        } catch (UserError e) {
            if (file.encoding() == TextEncoding.UTF_8 && e.getCause() instanceof CharacterCodingException) {
                TableFile western = TableFile.of(request.path(), TextEncoding.WINDOWS_1252);
                return new TableReader(request, western, job).read();
            }
            throw e;
        }
    }

    private Dataset read() {
        List<ColumnScan> scans = head.names().stream().map(ColumnScan::new).toList();
        int rows = scan(scans);
        ReadingLimits.requireRoomForTable(request.path().toString(), rows, scans.size());
        List<ColumnFill> fills = new ArrayList<>();
        for (int i = 0; i < scans.size(); i++) {
            boolean symbolic = i != head.label() && scans.get(i).isSymbolic(file);
            fills.add(
                    i == head.label() ? null : new ColumnFill(file, head.names().get(i), rows, symbolic));
        }
        Categories classes = new Categories();
        int[] labels = fill(fills, classes, rows);
        List<Column> columns = fills.stream()
                .filter(fill -> fill != null)
                .map(ColumnFill::column)
                .toList();
        return new Dataset(
                        Datasets.nameOf(request.path()),
                        "CSV table",
                        request.path(),
                        new TableSamples(rows, columns),
                        head.label() == TableHead.NO_LABEL ? List.of(UNLABELLED) : classes.sorted(),
                        labels,
                        parts(rows),
                        IntStream.rangeClosed(1, rows)
                                .mapToObj(Integer::toString)
                                .toArray(String[]::new),
                        notes())
                .arrived(Arrival.doubted(head.notes()));
    }

    /** @return the number of rows */
    private int scan(List<ColumnScan> scans) {
        int[] rows = {0};
        forEachRow(-1, (row, record) -> {
            if (row == MOST_ROWS) {
                throw UserError.failed(
                        file.path() + " holds more than the " + MOST_ROWS + " rows that are read at most.");
            }
            rows[0] = row + 1;
            for (int i = 0; i < scans.size(); i++) {
                if (i != head.label()) {
                    String cell = record.getField(i).strip();
                    float number = Cell.isMissing(cell) ? Float.NaN : Cell.number(cell, file.hasDecimalComma());
                    scans.get(i).add(cell, number, record.getStartingLineNumber());
                }
            }
        });
        return rows[0];
    }

    /** @return class index of each row */
    private int[] fill(List<ColumnFill> fills, Categories classes, int rows) {
        int[] labels = new int[rows];
        forEachRow(rows, (row, record) -> {
            if (row == rows) {
                throw UserError.failed(file.path() + " grew while it was read.");
            }
            for (int i = 0; i < fills.size(); i++) {
                String cell = record.getField(i).strip();
                if (i == head.label()) {
                    labels[row] = label(cell, classes, record);
                } else {
                    fills.get(i).set(row, cell);
                }
            }
        });
        if (head.label() != TableHead.NO_LABEL) {
            int[] codes = classes.finalCodes();
            Arrays.setAll(labels, row -> codes[labels[row]]);
        }
        return labels;
    }

    private int label(String cell, Categories classes, CsvRecord record) {
        String column = head.names().get(head.label());
        String place = file.path() + ", line " + record.getStartingLineNumber() + ", column \"" + column + "\": ";
        if (Cell.isMissing(cell)) {
            throw UserError.failed(place + "the label is missing.");
        }
        if (cell.indexOf('\n') >= 0) {
            throw UserError.failed(place + "the label spans several lines; perhaps a quote is not closed.");
        }
        int code = classes.code(cell);
        if (code < 0) {
            throw UserError.invalid(
                    "labelColumn",
                    file.path() + ", column \"" + column + "\" holds more than " + Categories.MOST
                            + " different labels; choose the column that holds the class.");
        }
        return code;
    }

    private interface RowConsumer {
        void accept(int row, CsvRecord record);
    }

    private void forEachRow(long total, RowConsumer consumer) {
        String what = total < 0 ? "Looking at rows" : "Reading rows";
        int[] next = {head.hasHeader() ? -1 : 0};
        file.forEach(record -> {
            int row = next[0]++;
            if (row >= 0) {
                if (row % ROWS_A_REPORT == 0) {
                    job.check();
                    job.report(new Progress(what, row, total));
                }
                consumer.accept(row, record);
            }
            return true;
        });
    }

    private static Part[] parts(int rows) {
        Part[] parts = new Part[rows];
        Arrays.fill(parts, Part.NONE);
        return parts;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (file.encoding() == TextEncoding.WINDOWS_1252) {
            notes.add("The text is no UTF-8 and was read as Windows-1252.");
        }
        notes.addAll(head.notes());
        notes.add(
                head.hasHeader()
                        ? "The first line was taken for names of the columns."
                        : "The first line was taken for data, so columns are called column 1, column 2 and so on.");
        if (head.label() != TableHead.NO_LABEL) {
            notes.add("Labels come from column \"" + head.names().get(head.label()) + "\".");
        }
        return notes;
    }
}
