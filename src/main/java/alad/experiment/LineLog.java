package alad.experiment;

import alad.modelfile.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that whole lines are added to: what a killed process or a full disk leaves of a line is cut off again. */
final class LineLog implements AutoCloseable {
    /** Longer than any line. */
    private static final long SEARCHED = 1 << 20;

    private final Path file;
    private final FileChannel channel;

    /** @throws alad.job.UserError when the file can't be written */
    LineLog(Path file) {
        this.file = file;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel.truncate(endOfLastLine());
            channel.position(channel.size());
        } catch (IOException e) {
            throw AtomicFile.unwritable(file, e);
        }
    }

    /** @throws alad.job.UserError when it can't be written; the file is then as it was before */
    void add(String line) {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            long before = channel.position();
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException e) {
                channel.truncate(before);
                throw e;
            }
        } catch (IOException e) {
            throw AtomicFile.unwritable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
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
