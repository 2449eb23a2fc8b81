package alad.experiment;

import alad.file.AtomicFile;
import java.nio.file.Path;
import java.util.Collection;

/** Files that a user saves from the window. */
public final class SavedFile {
    private SavedFile() {}

    /**
     * Writes the whole file or leaves what was there.
     *
     * @param read the files and folders that the content is from
     * @throws alad.job.UserError when it can't be written, lies in a run or belongs to what was read
     */
    public static void write(Path file, byte[] content, Collection<Path> read) {
        OutputFile.require(file, read);
        AtomicFile.write(file, content);
    }
}
