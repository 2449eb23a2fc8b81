package alad.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Set;

/**
 * What this room asks of a file system: all that is to last is written by these few operations. A test puts one in its
 * place that forgets what was not forced, or that fails.
 */
public interface Disk {
    /** Opens a file; what is written to it lasts once it was forced. */
    FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException;

    /** Makes one folder whose parent is there. */
    void createFolder(Path folder) throws IOException;

    /** Gives a file or folder another name, in the place of a file that has it. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file, a link or an empty folder. */
    void delete(Path path) throws IOException;

    /** Makes what was created, moved and deleted directly in {@code folder} last. */
    void syncFolder(Path folder) throws IOException;
}
