package alad.data;

import alad.job.UserError;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A text file of separated values, plain or gzip. */
record TableFile(Path path, char delimiter, TextEncoding encoding) {
    static final int MOST_COLUMNS = 10_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final int BYTES_LOOKED_AT = 1 << 20;
    private static final int LINES_LOOKED_AT = 50;
    private static final char BLANK = ' ';

    /** A comma comes last: in tables with another delimiter it may be the decimal point. */
    private static final char[] DELIMITERS = {'\t', ';', '|', ','};

    /** What to do with each row. */
    interface RowSink {
        /** @return whether to go on */
        boolean accept(CsvRecord row);
    }

    /** Finds the delimiter by the first lines; the encoding is what the file's start says. */
    static TableFile of(Path path) throws IOException {
        return of(path, TextEncoding.of(SourceStream.head(path, BYTES_LOOKED_AT)));
    }

    static TableFile of(Path path, TextEncoding encoding) throws IOException {
        byte[] head = SourceStream.head(path, BYTES_LOOKED_AT);
        String start = encoding.text(head);
        if (start.isBlank()) {
            throw UserError.failed(path + " is empty.");
        }
        if (start.chars().anyMatch(TableFile::isNoText)) {
            throw UserError.failed(path + " is of no known kind: a folder of images, an IDX file or a table as text"
                    + " (CSV) is expected.");
        }
        List<String> lines = start.lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_LOOKED_AT)
                .toList();
        boolean lastIsWhole = lines.size() == 1 || lines.size() == LINES_LOOKED_AT || head.length < BYTES_LOOKED_AT;
        return new TableFile(path, delimiter(lastIsWhole ? lines : lines.subList(0, lines.size() - 1)), encoding);
    }

    private static boolean isNoText(int character) {
        return character < ' ' && "\t\n\r\f".indexOf(character) < 0;
    }

    /** The first that every line holds equally often, else the one that the leanest line holds most often. */
    private static char delimiter(List<String> lines) {
        char best = ',';
        long mostInLeanest = 0;
        for (char delimiter : DELIMITERS) {
            long[] counts =
                    lines.stream().mapToLong(line -> count(line, delimiter)).toArray();
            long leanest = Arrays.stream(counts).min().orElse(0);
            if (leanest > 0 && Arrays.stream(counts).allMatch(count -> count == leanest)) {
                return delimiter;
            }
            if (leanest > mostInLeanest) {
                mostInLeanest = leanest;
                best = delimiter;
            }
        }
        return mostInLeanest == 0 && areSeparatedByBlanks(lines) ? BLANK : best;
    }

    private static boolean areSeparatedByBlanks(List<String> lines) {
        long widths = lines.stream()
                .map(line -> line.strip().split("[ \t]+").length)
                .distinct()
                .count();
        return widths == 1 && lines.get(0).strip().indexOf(BLANK) > 0;
    }

    private static long count(String line, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    boolean hasDecimalComma() {
        return delimiter == ';';
    }

    /** Hands over all rows but empty lines; all have the width of the first. */
    void forEach(RowSink sink) {
        try (Reader text = text();
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .ignoreDifferentFieldCount(true)
                        .ofCsvRecord(text)) {
            int width = 0;
            for (CsvRecord row : rows) {
                width = width == 0 ? row.getFieldCount() : width;
                requireWidth(row, width);
                if (!sink.accept(row)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw SourceStream.failure(path, e.getCause());
        } catch (IOException e) {
            throw SourceStream.failure(path, e);
        }
    }

    private UserError unreadable(CsvParseException cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof UserError known) {
            return known;
        }
        if (root instanceof IOException io) {
            return SourceStream.failure(path, io);
        }
        return UserError.failed(
                path + " is no readable table: one of its cells or rows is too long; perhaps a quote is not closed.",
                cause);
    }

    private void requireWidth(CsvRecord row, int width) {
        if (width > MOST_COLUMNS) {
            throw UserError.failed(path + " has " + width + " columns, but at most " + MOST_COLUMNS + " are read.");
        }
        if (row.getFieldCount() != width) {
            throw UserError.failed(path + ", line " + row.getStartingLineNumber() + ": " + row.getFieldCount()
                    + (row.getFieldCount() == 1 ? " column" : " columns") + ", but the first line has " + width + ".");
        }
    }

    private Reader text() throws IOException {
        Reader text = encoding.reader(SourceStream.open(path, MOST_BYTES));
        return delimiter == BLANK ? new JoinedBlanks(text) : text;
    }
}
