package alad.data;

import alad.job.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Broken images among good ones: left out, and told by name and cause. */
final class Omissions {
    private static final int MOST_LISTED = 20;

    private final Path root;
    private final List<String> notes = new ArrayList<>();
    private String first;
    private int count;

    /** @param root the folder that names are given relative to, or a single image */
    Omissions(Path root) {
        this.root = root;
    }

    void add(Path file, UnreadableImage cause) {
        count++;
        if (count <= MOST_LISTED) {
            notes.add(nameOf(file) + " was left out: " + cause.getMessage() + ".");
            first = first == null ? nameOf(file) + ": " + cause.getMessage() : first;
        }
    }

    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (count > MOST_LISTED) {
            all.add((count - MOST_LISTED) + " more unreadable images were left out.");
        }
        return all;
    }

    /** @throws UserError when nothing is left to read */
    void requireSomeLeft(int readable) {
        if (readable == 0) {
            throw UserError.failed((count == 1 ? "The only image of " : "None of the " + count + " images of ") + root
                    + (count == 1 ? " can't be read (" : " can be read (") + first + ").");
        }
    }

    /** Relative to the root, with slashes on every system. */
    String nameOf(Path file) {
        return Files.isDirectory(root)
                ? root.relativize(file).toString().replace('\\', '/')
                : file.getFileName().toString();
    }
}
