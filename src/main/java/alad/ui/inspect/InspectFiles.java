package alad.ui.inspect;

import alad.ui.opened.DataFinder;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Asks the user for a folder or file to read or a file to write; the consumer is called only when one was chosen. */
public interface InspectFiles extends DataFinder {
    void save(String suggestedName, Consumer<Path> chosen);
}
