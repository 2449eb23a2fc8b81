package alad.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Makes one blank of several, and none of those at the ends of a line, so that blanks can separate cells. */
final class JoinedBlanks extends FilterReader {
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int end;
    private boolean owed;
    private boolean inLine;
    private int waiting = -1;

    JoinedBlanks(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        if (waiting >= 0) {
            int character = waiting;
            waiting = -1;
            return character;
        }
        int character = next();
        while (character == ' ' || character == '\t') {
            owed = inLine;
            character = next();
        }
        boolean lineEnd = character < 0 || character == '\n' || character == '\r';
        boolean blank = owed && !lineEnd;
        owed = false;
        inLine = !lineEnd;
        if (blank) {
            waiting = character;
            return ' ';
        }
        return character;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int character = read();
            if (character < 0) {
                return count == 0 ? -1 : count;
            }
            target[offset + count++] = (char) character;
        }
        return count;
    }

    private int next() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            if (end == 0) {
                return -1;
            }
        }
        return buffer[at++];
    }

    @Override
    public boolean ready() {
        return false;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
