package alad.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;

/** The disk that the workbench writes to, in steps that last when they have returned, unless they say otherwise. */
public final class Storage {
    private static volatile Disk disk = new SystemDisk();

    private Storage() {}

    static Disk disk() {
        return disk;
    }

    static void use(Disk other) {
        disk = other;
    }

    /** A file to be read and written, made if it isn't there. What is written lasts once it was forced. */
    public static FileChannel open(Path file) throws IOException {
        return disk.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** A new or emptied file, such as a draft or a part of one. What is written lasts once it was {@link #sync synced}. */
    public static OutputStream output(Path file) throws IOException {
        return Channels.newOutputStream(disk.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)));
    }

    /** Into a terminal or pipe that is there. */
    static OutputStream into(Path device) throws IOException {
        return Channels.newOutputStream(disk.open(device, Set.of(StandardOpenOption.WRITE)));
    }

    /**
     * Makes one folder.
     *
     * @throws FileAlreadyExistsException when there is something of that name
     */
    public static Path createFolder(Path folder) throws IOException {
        disk.createFolder(folder);
        syncNames(folder);
        return folder;
    }

    /** Makes a folder with those above it, as far as they are not there. */
    public static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            createFolders(above);
        }
        try {
            createFolder(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** Gives what is on the disk already another name, in the place of a file that has it. */
    public static void move(Path from, Path to) throws IOException {
        disk.move(from, to);
        syncNames(to);
        if (!to.toAbsolutePath().getParent().equals(from.toAbsolutePath().getParent())) {
            syncNames(from);
        }
    }

    /** Makes the content of a file last, or all that is in a folder; not its name. */
    public static void sync(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> inside = Files.list(path)) {
                for (Path each : inside.toList()) {
                    sync(each);
                }
            }
            disk.syncFolder(path);
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            try (FileChannel file = disk.open(path, Set.of(StandardOpenOption.WRITE))) {
                file.force(true);
            }
        }
    }

    /** Deletes a file for good, if it is there. */
    public static void delete(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            disk.delete(file);
            syncNames(file);
        }
    }

    private static void syncNames(Path of) throws IOException {
        disk.syncFolder(of.toAbsolutePath().getParent());
    }
}
