package alad.ui.dataset;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Asks the user for a folder or a file; the consumer is called only when one was chosen. */
public interface DataPicker {
    void folder(Consumer<Path> chosen);

    void file(Consumer<Path> chosen);

    /** Offers public datasets to download. */
    void download();
}
