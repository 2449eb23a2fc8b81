package alad.experiment;

import alad.file.AtomicFile;
import alad.job.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that a process is training in a run's folder. The operating system lets go of the lock however the process ends,
 * so a run that calls itself running but isn't locked has been left alone.
 */
final class RunLock implements AutoCloseable {
    /** Of this process; asking the system about them would let go of them on some systems. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws UserError when someone else is training in this folder */
    static RunLock take(Path folder) {
        Path file = file(folder);
        if (!OWN.add(file)) {
            throw busy(folder);
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                OWN.remove(file);
                throw busy(folder);
            }
            return new RunLock(file, channel);
        } catch (IOException e) {
            OWN.remove(file);
            throw AtomicFile.unwritable(file, e);
        }
    }

    static boolean isTaken(Path folder) {
        Path file = file(folder);
        if (OWN.contains(file)) {
            return true;
        }
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(RunLock.class.getName())
                    .log(System.Logger.Level.WARNING, "Can't unlock " + file + ": " + AtomicFile.reason(e));
        } finally {
            OWN.remove(file);
        }
    }

    private static Path file(Path folder) {
        return folder.toAbsolutePath().normalize().resolve("run.lock");
    }

    private static UserError busy(Path folder) {
        return UserError.failed("The run in " + folder + " is being trained already.");
    }
}
