package alad.data.download;

import alad.job.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second download, of this or another process, out of a set's folder; the system frees it with the process. */
final class FolderLock implements AutoCloseable {
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws UserError when the folder is in use */
    static FolderLock take(Path folder) throws IOException {
        Path file = folder.toRealPath().resolve("download.lock");
        if (!OWN.add(file)) {
            throw busy(folder);
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } finally {
            if (lock == null) {
                OWN.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
        if (lock == null) {
            throw busy(folder);
        }
        return new FolderLock(file, channel);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OWN.remove(file);
        }
    }

    private static UserError busy(Path folder) {
        return UserError.failed("Another download into " + folder + " is under way; wait for its end or stop it.");
    }
}
