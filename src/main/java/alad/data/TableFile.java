package alad.data;

import alad.job.UserError;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A text file of separated values, in UTF-8, plain or gzip. */
record TableFile(Path path, char delimiter) {
    static final int MOST_COLUMNS = 10_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final int BYTES_LOOKED_AT = 1 << 20;
    private static final int LINES_LOOKED_AT = 50;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** A comma comes last: in tables with another delimiter it may be the decimal point. */
    private static final char[] DELIMITERS = {'\t', ';', ','};

    /** What to do with each row. */
    interface RowSink {
        /** @return whether to go on */
        boolean accept(CsvRecord row);
    }

    /** Finds the delimiter by the first lines. */
    static TableFile of(Path path) throws IOException {
        String start = new String(SourceStream.head(path, BYTES_LOOKED_AT), StandardCharsets.UTF_8);
        if (start.isBlank()) {
            throw UserError.failed(path + " is empty.");
        }
        if (start.indexOf(0) >= 0) {
            throw UserError.failed(path + " is of no known kind: a folder of images, an IDX file or a table as UTF-8"
                    + " text (CSV) is expected.");
        }
        List<String> lines = start.lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_LOOKED_AT)
                .toList();
        boolean lastIsWhole = lines.size() == 1 || lines.size() == LINES_LOOKED_AT || start.length() < BYTES_LOOKED_AT;
        return new TableFile(path, delimiter(lastIsWhole ? lines : lines.subList(0, lines.size() - 1)));
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
        return best;
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
        return UserError.failed(path + " is no readable table: " + cause.getMessage() + ".", cause);
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
        PushbackInputStream bytes =
                new PushbackInputStream(SourceStream.open(path, MOST_BYTES), BYTE_ORDER_MARK.length);
        byte[] start = bytes.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
            bytes.unread(start);
        }
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
