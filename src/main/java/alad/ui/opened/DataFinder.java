package alad.ui.opened;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Asks the user for a folder or a file; the consumer is called only when one was chosen. */
public interface DataFinder {
    void folder(Consumer<Path> chosen);

    void file(Consumer<Path> chosen);
}
