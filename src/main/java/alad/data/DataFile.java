package alad.data;

import alad.job.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Only files and folders hold data: a pipe or a device may never give what is waited for, or never end. */
final class DataFile {
    private DataFile() {}

    /** Why the path can't be read, in words that go on after its name. */
    static Optional<String> problem(Path path) {
        return isOther(path)
                ? Optional.of("is a pipe, a socket or a device, not a file; save what it gives to a file and read that")
                : Optional.empty();
    }

    /** @throws UserError when it is neither a file nor a folder */
    static InputStream open(Path path) throws IOException {
        problem(path).ifPresent(why -> {
            throw UserError.failed(path + " " + why + ".");
        });
        return Files.newInputStream(path);
    }

    /** Links followed. */
    private static boolean isOther(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** Links not followed. */
    static boolean isItselfOther(Path path) {
        return !Files.isSymbolicLink(path) && isOther(path);
    }
}
