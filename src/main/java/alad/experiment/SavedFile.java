package alad.experiment;

import alad.file.AtomicFile;
import java.nio.file.Path;

/** Files that a user saves from the window. */
public final class SavedFile {
    private SavedFile() {}

    /**
     * Writes the whole file or leaves what was there.
     *
     * @throws alad.job.UserError when it can't be written
     */
    public static void write(Path file, byte[] content) {
        AtomicFile.write(file, content);
    }
}
