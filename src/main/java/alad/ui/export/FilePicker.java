package alad.ui.export;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Asks the user where to write a file; the consumer is called only when a place was chosen. */
@FunctionalInterface
public interface FilePicker {
    /** @param suggested name of the file, with its extension */
    void save(String suggested, Consumer<Path> chosen);
}
