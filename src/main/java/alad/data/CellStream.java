package alad.data;

import alad.job.UserError;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Lines of plain cells between commas, none quoted: a line at a time, without a text for each cell. */
final class CellStream implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 1 << 12;
    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final Path path;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] line = new byte[LONGEST_LINE];
    /** Cell i lies in {@code line} from starts[i] to starts[i + 1] - 1. */
    private final int[] starts;

    private int at;
    private int end;
    private long lines;

    /** @param width cells in each line */
    CellStream(Path path, InputStream in, int width) {
        this.path = path;
        this.in = in;
        this.starts = new int[width + 1];
    }

    /**
     * Goes to the next line that isn't empty.
     *
     * @return whether there is one
     * @throws UserError when it is too long or of another width
     */
    boolean nextLine() throws IOException {
        int length;
        do {
            length = readLine();
        } while (length == 0);
        if (length < 0) {
            return false;
        }
        int cells = 1;
        for (int i = 0; i < length; i++) {
            if (line[i] == ',') {
                if (cells < starts.length) {
                    starts[cells] = i + 1;
                }
                cells++;
            }
        }
        if (cells != starts.length - 1) {
            throw UserError.failed(path + ", line " + lines + ": " + cells + (cells == 1 ? " column" : " columns")
                    + ", but " + (starts.length - 1) + " are expected.");
        }
        starts[cells] = length + 1;
        return true;
    }

    String text(int cell) {
        return new String(line, starts[cell], starts[cell + 1] - 1 - starts[cell], StandardCharsets.ISO_8859_1).strip();
    }

    int code(int cell, CellCodes codes) {
        return codes.code(line, starts[cell], starts[cell + 1] - 1);
    }

    /** NaN when the cell holds no number. */
    float number(int cell) {
        int first = starts[cell];
        int last = starts[cell + 1] - 1;
        if (last == first || last - first >= POWERS_OF_TEN.length) {
            return anyNumber(cell);
        }
        long digits = 0;
        int point = last - 1;
        for (int i = first; i < last; i++) {
            if (line[i] == '.' && point == last - 1) {
                point = i;
            } else if (line[i] >= '0' && line[i] <= '9') {
                digits = digits * 10 + line[i] - '0';
            } else {
                return anyNumber(cell);
            }
        }
        return (float) (digits / POWERS_OF_TEN[last - 1 - point]);
    }

    private float anyNumber(int cell) {
        String text = text(cell);
        return text.isEmpty() ? Float.NaN : Cell.number(text, false);
    }

    UserError wrong(int cell, String found) {
        return UserError.failed(path + ", line " + lines + ", column " + (cell + 1) + ": " + found + ".");
    }

    /** @return length of the line now in {@code line} without its end, -1 after the last */
    private int readLine() throws IOException {
        int length = 0;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            byte next = buffer[at++];
            if (next == '\n') {
                break;
            }
            if (length == LONGEST_LINE) {
                throw UserError.failed(path + ", line " + (lines + 1) + " is longer than " + LONGEST_LINE + " bytes.");
            }
            line[length++] = next;
        }
        if (!any) {
            return -1;
        }
        lines++;
        return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
