package alad.ui.inspect;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Asks the user for a folder to read or a file to write; the consumer is called only when one was chosen. */
public interface InspectFiles {
    void folder(Consumer<Path> chosen);

    void save(String suggestedName, Consumer<Path> chosen);
}
