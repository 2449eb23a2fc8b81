package alad.file;

import alad.job.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes whole files and folders under a {@code .tmp} name and moves them into place, so that no half one is seen. */
public final class AtomicFile {
    /** Fills the folder that it is given. */
    public interface FolderWriter {
        void write(Path folder) throws IOException;
    }

    private static final String DRAFT = ".tmp";
    private static final String OLD = ".old";
    private static final int MOST_LINKS = 40;

    private AtomicFile() {}

    /** Fills the file that it is given, and checks it. */
    public interface FileWriter {
        void write(Path file) throws IOException;
    }

    /**
     * The content is on the disk when this returns. A link stays one; what is no file, such as /dev/stdout, is written to.
     *
     * @throws UserError when the file can't be written
     */
    public static void write(Path target, byte[] content) {
        if (isDevice(target)) {
            try (OutputStream out = Storage.into(target)) {
                out.write(content);
            } catch (IOException e) {
                throw unwritable(target, e);
            }
            return;
        }
        writeFile(target, draft -> fill(draft, content));
    }

    /** Writes a draft, which lasts once it is in its place. */
    public static void fill(Path draft, byte[] content) throws IOException {
        try (OutputStream out = Storage.output(draft)) {
            out.write(content);
        }
    }

    /**
     * Replaces {@code target} by what {@code writer} makes; where that fails, {@code target} is as it was before. Links
     * and what is no file are treated as by {@link #write}.
     *
     * @throws UserError when the file can't be written
     */
    public static void writeFile(Path target, FileWriter writer) {
        try (FilesTogether files = new FilesTogether()) {
            files.add(target, writer);
            files.place();
        }
    }

    /** Whether it is there but is neither a file nor a folder: a terminal, a pipe. */
    public static boolean isDevice(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    /**
     * Where a write to {@code target} lands: what a link leads to, there already or not.
     *
     * @throws IOException for links that lead in a circle
     */
    public static Path landing(Path target) throws IOException {
        if (Files.isSymbolicLink(target) && Files.exists(target)) {
            return target.toRealPath();
        }
        Path place = target;
        for (int links = 0; Files.isSymbolicLink(place); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(target.toString(), null, "it is a link that leads in a circle");
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        return place;
    }

    /** @throws UserError when there is no folder for {@code target}, or it is one itself */
    public static void requirePlace(Path target) {
        try {
            requireFolder(target);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    static void requireFolder(Path target) throws IOException {
        Path folder = landing(target).getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new FileSystemException(target.toString(), null, "there is no folder " + folder);
        }
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "it is a folder; name a file");
        }
    }

    /** Bytes of a file that was just written. */
    public static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Replaces {@code target} by what {@code writer} makes.
     *
     * @throws UserError when the folder can't be written
     */
    public static void writeFolder(Path target, FolderWriter writer) {
        Path draft = draft(target);
        Path old = sibling(target, OLD);
        try {
            delete(draft);
            delete(old);
            Storage.createFolders(draft);
            writer.write(draft);
            Storage.sync(draft);
            if (Files.exists(target)) {
                Storage.disk().move(target, old);
            }
            Storage.move(draft, target);
            discard(old);
        } catch (IOException e) {
            throw unwritable(target, e);
        } finally {
            discard(draft);
            putBack(old, target);
        }
    }

    private static void putBack(Path old, Path target) {
        if (Files.exists(old) && !Files.exists(target)) {
            try {
                Storage.move(old, target);
            } catch (IOException e) {
                System.getLogger(AtomicFile.class.getName())
                        .log(System.Logger.Level.WARNING, "Can't put back " + target, e);
            }
        }
    }

    /**
     * Deletes what a process that was killed left half-written directly in {@code folder}, and puts back a folder that
     * it had moved aside to replace it. Nobody may be writing there.
     *
     * @param ours whether a file or folder of that name is written by this class; others are left alone
     * @throws UserError when something can't be deleted
     */
    public static void clearDrafts(Path folder, Predicate<String> ours) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : inside.toList()) {
                String name = each.getFileName().toString();
                boolean old = name.endsWith(OLD);
                if (!old && !name.endsWith(DRAFT) || !ours.test(name.substring(0, name.lastIndexOf('.')))) {
                    continue;
                }
                Path target = each.resolveSibling(name.substring(0, name.lastIndexOf('.')));
                if (old && !Files.exists(target)) {
                    Storage.move(each, target);
                } else {
                    delete(each);
                }
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Deletes as {@link #delete} does; what can't be deleted is only logged. */
    public static void discard(Path path) {
        try {
            delete(path);
        } catch (IOException e) {
            System.getLogger(AtomicFile.class.getName())
                    .log(System.Logger.Level.WARNING, "Can't delete " + path + ": " + reason(e));
        }
    }

    /** Deletes a file, or a folder with all in it; links are removed, not followed. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Storage.disk().delete(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    public static UserError unwritable(Path target, IOException e) {
        return UserError.failed("Can't write " + target + ": " + reason(e) + ".", e);
    }

    /** What the system says, without the path that Java repeats. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it doesn't exist";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    static Path draft(Path target) {
        return sibling(target, DRAFT);
    }

    private static Path sibling(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }
}
