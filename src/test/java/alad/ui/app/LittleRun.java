package alad.ui.app;

import alad.ui.opened.LabelledRun;
import java.util.List;
import java.util.stream.IntStream;

/** Six images of cats and dogs in turn, which score 1 to 6; the threshold is 4. */
final class LittleRun extends LabelledRun {
    LittleRun() {
        super(
                List.of("cat", "dog"),
                IntStream.range(0, 6).map(row -> row % 2).toArray(),
                new float[] {1, 2, 3, 4, 5, 6},
                4);
    }

    /** A window that inspects it. */
    static WindowDriver inspected() throws Exception {
        WindowDriver driver = WindowDriver.open(new LittleRun());
        driver.press("to-inspect");
        driver.waitFor("the rows", 120, () -> driver.window.isSettled() && driver.window.showsCells());
        return driver;
    }
}
