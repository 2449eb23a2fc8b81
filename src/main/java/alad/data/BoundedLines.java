package alad.data;

import alad.job.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** The lines of a stranger's text, none of which may be longer than a table's line deserves. */
final class BoundedLines implements AutoCloseable {
    private static final int LONGEST = 1 << 22;

    private final Path path;
    private final BufferedReader text;
    private final StringBuilder line = new StringBuilder();
    private long number;

    BoundedLines(Path path, Reader text) {
        this.path = path;
        this.text = new BufferedReader(text, 1 << 16);
    }

    /** Without its end; null after the last one. */
    String next() {
        line.setLength(0);
        number++;
        try {
            int character = text.read();
            if (character < 0) {
                return null;
            }
            while (character >= 0 && character != '\n') {
                line.append((char) character);
                if (line.length() > LONGEST) {
                    throw wrong("it is longer than the " + LONGEST + " characters that are read at most");
                }
                character = text.read();
            }
        } catch (IOException e) {
            throw SourceStream.failure(path, e);
        }
        int end = line.length();
        return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    /** What is wrong with the line that was read last. */
    UserError wrong(String what) {
        return UserError.failed(path + ", line " + number + ": " + what + ".");
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
