package alad.experiment;

import alad.file.AtomicFile;
import alad.file.FilesTogether;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** What an export writes: the file that the user has named and what goes along beside it, all of it or nothing. */
final class ExportedFiles implements AutoCloseable {
    private final FilesTogether files = new FilesTogether();
    private final Path file;
    private final List<Path> read;

    /**
     * @param read the files and folders that are read for it
     * @throws alad.job.UserError when {@code file} lies in a run, belongs to what is read or has no folder
     */
    ExportedFiles(Path file, Collection<Path> read) {
        OutputFile.require(file, read);
        AtomicFile.requirePlace(file);
        this.file = file;
        this.read = List.copyOf(read);
    }

    /** As the user has named it. */
    Path file() {
        return file;
    }

    /** Whether anything can lie beside it: not of a terminal or a pipe. */
    boolean hasRoomBeside() {
        return !AtomicFile.isDevice(file);
    }

    /** Adds a file of the given name beside the user's, if there is room; to be called before {@link #write}. */
    void addBeside(String name, byte[] content) {
        if (hasRoomBeside()) {
            Path companion = file.resolveSibling(name);
            OutputFile.require(companion, read);
            files.add(companion, draft -> AtomicFile.fill(draft, content));
        }
    }

    /** Writes the user's file and puts all in their places. */
    void write(byte[] content) {
        write(draft -> AtomicFile.fill(draft, content));
    }

    /** As {@link #write(byte[])}. */
    void write(AtomicFile.FileWriter writer) {
        files.add(file, writer);
        files.place();
    }

    /** Leaves nothing of what was not written to its end. */
    @Override
    public void close() {
        files.close();
    }
}
