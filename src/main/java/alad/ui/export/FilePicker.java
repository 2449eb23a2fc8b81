package alad.ui.export;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Asks the user where to write a file, or for one to read; the consumer is called only when a place was chosen. */
public interface FilePicker {
    /** @param suggested name of the file, with its extension */
    void save(String suggested, Consumer<Path> chosen);

    /** Asks for a file that exists. */
    void file(Consumer<Path> chosen);
}
