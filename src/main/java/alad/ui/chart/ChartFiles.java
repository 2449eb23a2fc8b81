package alad.ui.chart;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Where saved charts go. */
public interface ChartFiles {
    /**
     * Asks the user for a place, on the window's thread; the consumer is called only when one was chosen.
     *
     * @param suggested name of the file, with its extension
     */
    void save(String suggested, Consumer<Path> chosen);
}
