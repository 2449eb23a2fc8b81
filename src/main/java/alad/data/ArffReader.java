package alad.data;

import alad.data.ArffHeader.Attribute;
import alad.data.Dataset.Part;
import alad.data.TableSamples.Column;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Tables in ARFF, Weka's format (plain or gzip): declared attributes, then rows, also sparse ones, in which what isn't
 * named is 0 or the first value declared. Read once, row by row, into columns that grow.
 */
final class ArffReader {
    private static final long MOST_BYTES = 1L << 30;
    private static final int BYTES_LOOKED_AT = 1 << 20;
    private static final int ROWS_AT_FIRST = 64;
    private static final int ROWS_A_REPORT = 1000;

    private final Path path;
    private final JobContext job;
    private final List<Attribute> attributes;
    private final BoundedLines lines;
    private final List<String> notes = new ArrayList<>();
    private final List<String> repeatedNames;
    private final List<String> names;
    private final int label;
    private final List<ArffColumn> columns = new ArrayList<>();
    private final Categories classes = new Categories();
    private int[] labels = new int[ROWS_AT_FIRST];
    private int rows;

    private ArffReader(DataRequest request, BoundedLines lines, JobContext job) {
        this.path = request.path();
        this.job = job;
        this.lines = lines;
        attributes = ArffHeader.read(path, lines).attributes();
        names = TableHead.unique(attributes.stream().map(Attribute::name).toList(), notes);
        repeatedNames = List.copyOf(notes);
        label = TableHead.label(path, names, request.labelColumn());
        if (names.size() == 1 && label != TableHead.NO_LABEL) {
            throw UserError.failed(path + " has one attribute, but a table needs a label and at least one other.");
        }
        for (int i = 0; i < names.size(); i++) {
            columns.add(i == label ? null : new ArffColumn(attributes.get(i), ROWS_AT_FIRST));
        }
    }

    /** By the first line that is neither empty nor a comment. */
    static boolean isArff(Path path) {
        byte[] head;
        try {
            byte[] first = SourceStream.head(path, 64);
            String start = TextEncoding.of(first).text(first).stripLeading();
            if (!start.startsWith("%") && !start.startsWith("@")) {
                return false;
            }
            head = SourceStream.head(path, BYTES_LOOKED_AT);
        } catch (IOException e) {
            return false;
        }
        return TextEncoding.of(head)
                .text(head)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("%"))
                .findFirst()
                .map(line -> line.toLowerCase(Locale.ROOT).startsWith("@relation"))
                .orElse(false);
    }

    static Dataset read(DataRequest request, JobContext job) throws IOException {
        TextEncoding encoding = TextEncoding.of(SourceStream.head(request.path(), BYTES_LOOKED_AT));
        try {
            return read(request, encoding, job);
        } catch (UserError e) {
            if (encoding == TextEncoding.UTF_8 && e.getCause() instanceof CharacterCodingException) {
                return read(request, TextEncoding.WINDOWS_1252, job);
            }
            throw e;
        }
    }

    private static Dataset read(DataRequest request, TextEncoding encoding, JobContext job) throws IOException {
        Path path = request.path();
        try (BoundedLines lines = new BoundedLines(path, encoding.reader(SourceStream.open(path, MOST_BYTES)))) {
            return new ArffReader(request, lines, job).read(encoding);
        }
    }

    private Dataset read(TextEncoding encoding) {
        for (String line = lines.next(); line != null; line = lines.next()) {
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("%")) {
                makeRoom();
                if (rows % ROWS_A_REPORT == 0) {
                    job.check();
                    job.report(new Progress("Reading rows", rows, -1));
                }
                take(text.startsWith("{") ? sparse(text) : dense(text));
            }
        }
        if (rows == 0) {
            throw UserError.failed(path + " declares attributes, but holds no rows.");
        }
        if (encoding == TextEncoding.WINDOWS_1252) {
            notes.add("The text is no UTF-8 and was read as Windows-1252.");
        }
        if (label != TableHead.NO_LABEL) {
            notes.add("Labels come from column \"" + names.get(label) + "\".");
        }
        return dataset();
    }

    private List<String> dense(String text) {
        List<String> cells = new ArffCells(text, lines).all();
        if (cells.size() != names.size()) {
            throw lines.wrong(cells.size() + (cells.size() == 1 ? " cell" : " cells") + ", but " + names.size()
                    + " attributes are declared");
        }
        return cells;
    }

    private List<String> sparse(String text) {
        if (!text.endsWith("}")) {
            throw lines.wrong("a sparse row must end with }");
        }
        List<String> cells = new ArrayList<>();
        for (Attribute attribute : attributes) {
            cells.add(
                    attribute.number()
                            ? "0"
                            : attribute.isNominal() ? attribute.values().get(0) : null);
        }
        String inner = text.substring(1, text.length() - 1).strip();
        for (String pair : new ArffCells(inner, lines).pairs()) {
            ArffCells parts = new ArffCells(pair, lines);
            String place = parts.word();
            int index = place != null && place.matches("\\d{1,5}") ? Integer.parseInt(place) : -1;
            if (index < 0 || index >= cells.size()) {
                throw lines.wrong("a sparse row must name attributes by numbers from 0 to " + (cells.size() - 1));
            }
            cells.set(index, parts.word());
        }
        return cells;
    }

    private void take(List<String> cells) {
        for (int i = 0; i < columns.size(); i++) {
            if (i != label) {
                columns.get(i).set(rows, cells.get(i), lines);
            }
        }
        if (label != TableHead.NO_LABEL) {
            labels[rows] = label(cells.get(label));
        }
        rows++;
    }

    private int label(String cell) {
        if (cell == null || cell.isEmpty()) {
            throw lines.wrong("the label, attribute \"" + names.get(label) + "\", is missing");
        }
        int code = classes.code(cell);
        if (code < 0) {
            throw UserError.invalid(
                    "labelColumn",
                    path + ", attribute \"" + names.get(label) + "\" holds more than " + Categories.MOST
                            + " different labels; choose the column that holds the class.");
        }
        return code;
    }

    private void makeRoom() {
        if (rows < labels.length) {
            return;
        }
        int larger = ReadingLimits.moreRows(path.toString(), rows, columns.size());
        columns.stream().filter(column -> column != null).forEach(column -> column.makeRoom(larger));
        labels = Arrays.copyOf(labels, larger);
    }

    private Dataset dataset() {
        List<Column> read = new ArrayList<>();
        boolean closed = true;
        for (int i = 0; i < columns.size(); i++) {
            if (i != label) {
                read.add(columns.get(i).column(names.get(i), rows));
                closed &= attributes.get(i).number() || attributes.get(i).isNominal();
            }
        }
        boolean labelled = label != TableHead.NO_LABEL;
        int[] codes = classes.finalCodes();
        Part[] parts = new Part[rows];
        Arrays.fill(parts, Part.NONE);
        return new Dataset(
                        Datasets.nameOf(path),
                        "ARFF table",
                        path,
                        new TableSamples(rows, read, closed),
                        labelled ? classes.sorted() : List.of(TableReader.UNLABELLED),
                        labelled
                                ? Arrays.stream(labels, 0, rows)
                                        .map(code -> codes[code])
                                        .toArray()
                                : new int[rows],
                        parts,
                        IntStream.rangeClosed(1, rows)
                                .mapToObj(Integer::toString)
                                .toArray(String[]::new),
                        notes)
                .arrived(Arrival.doubted(repeatedNames));
    }
}
