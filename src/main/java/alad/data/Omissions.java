package alad.data;

import alad.job.UserError;
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

    /** @param root the folder, archive or single image that is read */
    Omissions(Path root) {
        this.root = root;
    }

    void add(String image, UnreadableImage cause) {
        count++;
        if (count <= MOST_LISTED) {
            notes.add(image + " was left out: " + cause.getMessage() + ".");
            first = first == null ? image + ": " + cause.getMessage() : first;
        }
    }

    int count() {
        return count;
    }

    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (count > MOST_LISTED) {
            all.add(Counted.number(count - MOST_LISTED) + " more unreadable images were left out.");
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
}
