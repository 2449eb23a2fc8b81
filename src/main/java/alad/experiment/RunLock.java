package alad.experiment;

import alad.file.AtomicFile;
import alad.job.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/**
 * Says that a process is training in a run's folder, or is about to start one that will. The operating system lets go of
 * the lock however the process ends, so a run that calls itself running but isn't locked has been left alone.
 *
 * <p>Whoever trains locks the first byte of {@code run.lock} for itself, whoever is starting another process the second.
 * Who only looks shares the lock for an instant: others may look as well, and who wants the lock for itself sees that no
 * one else has it so and tries again. Closing any channel of a file lets go of all that a process has locked in it, on
 * Linux at least, so a file of which this process has a lock is never opened again, by whatever name.
 */
final class RunLock implements AutoCloseable {
    static final String NAME = "run.lock";

    private static final int TRIES = 100_000;

    /** Of this process, by what the system knows the file by. */
    private static final Set<Object> OWN = new HashSet<>();

    private final Path folder;
    private final FileChannel channel;
    private final Object key;

    private RunLock(Path folder, FileChannel channel, Object key) {
        this.folder = folder;
        this.channel = channel;
        this.key = key;
    }

    /** Part of the file. */
    private record Region(long position, long size) {
        static final Region TRAINED = new Region(0, 1);
        static final Region STARTED = new Region(1, 1);
        static final Region ALL = new Region(0, Long.MAX_VALUE);

        FileLock tryOn(FileChannel channel, boolean shared) throws IOException {
            return channel.tryLock(position, size, shared);
        }
    }

    /** @throws UserError when someone else is training in this folder or starting to */
    static RunLock take(Path folder) {
        return take(folder, Region.ALL, Region.ALL);
    }

    /**
     * As {@link #take}, in a process that was started for it by one that has {@linkplain #reserve reserved} the folder.
     */
    static RunLock takeReserved(Path folder) {
        return take(folder, Region.TRAINED, Region.TRAINED);
    }

    /**
     * For a process that this one is about to start.
     *
     * @throws UserError when someone else is training in this folder or starting to
     */
    static RunLock reserve(Path folder) {
        return take(folder, Region.STARTED, Region.TRAINED);
    }

    private static RunLock take(Path folder, Region wanted, Region free) {
        Path file = file(folder);
        synchronized (OWN) {
            try {
                Object key = made(file);
                if (OWN.contains(key)) {
                    throw busy(folder);
                }
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                if (!isLocked(channel, wanted) || !wanted.equals(free) && !isFree(channel, free)) {
                    channel.close();
                    throw busy(folder);
                }
                OWN.add(key);
                return new RunLock(folder, channel, key);
            } catch (IOException e) {
                throw AtomicFile.unwritable(file, e);
            }
        }
    }

    /** Locks, unless someone else has done so and doesn't only look. */
    private static boolean isLocked(FileChannel channel, Region region) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            if (region.tryOn(channel, false) != null) {
                return true;
            }
            if (!isFree(channel, region)) {
                return false;
            }
            Thread.yield();
        }
        return false;
    }

    private static boolean isFree(FileChannel channel, Region region) throws IOException {
        try (FileLock lock = region.tryOn(channel, true)) {
            return lock != null;
        }
    }

    /** Whether a process trains in the folder, or is starting one that will. */
    static boolean isTaken(Path folder) {
        Path file = file(folder);
        synchronized (OWN) {
            try {
                if (OWN.contains(key(file))) {
                    return true;
                }
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    return !isFree(channel, Region.ALL);
                }
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** @throws UserError when the folder that is locked isn't where it was any more */
    void requireInPlace() {
        try {
            if (key.equals(key(file(folder)))) {
                return;
            }
        } catch (IOException e) {
            throw away(e);
        }
        throw away(new NoSuchFileException(folder.toString()));
    }

    private UserError away(IOException e) {
        return UserError.failed(
                "Can't write " + folder + ": the run's folder was moved or deleted while it is trained; put it back.",
                e);
    }

    @Override
    public void close() {
        synchronized (OWN) {
            if (!channel.isOpen()) {
                return;
            }
            try {
                channel.close();
            } catch (IOException e) {
                System.getLogger(RunLock.class.getName())
                        .log(System.Logger.Level.WARNING, "Can't unlock " + folder + ": " + AtomicFile.reason(e));
            } finally {
                OWN.remove(key);
            }
        }
    }

    private static Path file(Path folder) {
        return folder.toAbsolutePath().normalize().resolve(NAME);
    }

    private static Object made(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            return key(file);
        }
        return key(file);
    }

    private static Object key(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file.toRealPath() : key;
    }

    private static UserError busy(Path folder) {
        return UserError.failed("The run in " + folder + " is being trained already.");
    }
}
