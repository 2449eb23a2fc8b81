package alad.experiment;

import alad.file.AtomicFile;
import alad.file.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A file that whole lines are added to: what a killed process or a full disk leaves of a line is cut off again, and lines
 * that a full disk did not take are written with the next one.
 */
final class LineLog implements AutoCloseable {
    /** Longer than any line. */
    private static final long SEARCHED = 1 << 20;

    private final Path file;
    private final FileChannel channel;
    private final Deque<byte[]> waiting = new ArrayDeque<>();

    /** @throws alad.job.UserError when the file can't be written */
    LineLog(Path file) {
        this(file, opened(file));
    }

    LineLog(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        try {
            channel.truncate(endOfLastLine());
            channel.position(channel.size());
        } catch (IOException e) {
            throw AtomicFile.unwritable(file, e);
        }
    }

    private static FileChannel opened(Path file) {
        try {
            return Storage.open(file);
        } catch (IOException e) {
            throw AtomicFile.unwritable(file, e);
        }
    }

    /** @throws alad.job.UserError when it can't be written: the line waits, the file ends with the last whole one */
    void add(String line) {
        waiting.add((line + "\n").getBytes(StandardCharsets.UTF_8));
        catchUp();
    }

    /** Makes the lines so far last, the waiting ones too: what is only added may be lost with the power. */
    void force() {
        catchUp();
        try {
            channel.force(true);
        } catch (IOException e) {
            throw AtomicFile.unwritable(file, e);
        }
    }

    /** Writes the lines that wait. */
    private void catchUp() {
        try {
            while (!waiting.isEmpty()) {
                write(ByteBuffer.wrap(waiting.peek()));
                waiting.remove();
            }
        } catch (IOException e) {
            throw AtomicFile.unwritable(file, e);
        }
    }

    private void write(ByteBuffer line) throws IOException {
        long before = channel.position();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
    }

    @Override
    public void close() {
        try (channel) {
            catchUp();
        } catch (IOException e) {
            throw AtomicFile.unwritable(file, e);
        }
    }

    private long endOfLastLine() throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long size = channel.size();
        for (long end = size; end > Math.max(0, size - SEARCHED); end--) {
            channel.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return size <= SEARCHED ? 0 : size;
    }
}
