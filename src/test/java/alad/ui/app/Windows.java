package alad.ui.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens windows for a test and closes them after it. */
final class Windows implements AfterEachCallback {
    private final Deque<WindowDriver> open = new ArrayDeque<>();

    /** Opens the window on a store and settings of its own. */
    WindowDriver open(Path folder) throws TimeoutException {
        return kept(WindowDriver.open(folder));
    }

    WindowDriver open(Services services) throws TimeoutException {
        return kept(WindowDriver.open(services));
    }

    private WindowDriver kept(WindowDriver driver) {
        open.push(driver);
        return driver;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
