package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.ui.dataset.DatasetView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Other data to test on, in the real window: dropped, typed, taken back, wrong. */
class TestDataFieldTest {
    /** Rows of the split's table that count training and test rows. */
    private static final int TRAINING = 1;

    private static final int TEST = 7;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private WindowDriver driver;

    @Test
    void rowsOfOtherDataTest() throws Exception {
        Path table = table("table.csv", 40, 10);
        Path other = table("other.csv", 5, 2);
        driver = windows.open(folder);
        assertFalse(driver.isVisible("test-data-field"), "nothing is open yet");
        WindowDriver.onWindowThread(() -> ((DatasetView) driver.find("dataset-screen")).drop(List.of(table.toFile())));
        driver.waitFor("the classes", 60, () -> driver.find("class-well") != null);
        driver.press("class-well");
        // 8 normal and all 10 anomalous rows test, of which one each is labelled; 5 of 32 validate
        waitForCounts(27, 7, 9);
        assertFalse(driver.isVisible("clear-test-data"));

        driver.drop("test-data-field", other, table);
        assertEquals("", typed(), "of two nobody knows which tests");

        // one of its five normal rows is labelled, none of its two anomalous ones; 6 of 40 validate
        driver.drop("test-data-field", other);
        waitForCounts(34, 4, 2);
        assertEquals(other.toString(), typed());
        assertTrue(driver.isVisible("clear-test-data"));

        driver.press("clear-test-data");
        waitForCounts(27, 7, 9);
        assertEquals("", typed());
        assertFalse(driver.isVisible("clear-test-data"));

        enter(other.toString());
        waitForCounts(34, 4, 2);

        enter(folder.resolve("nowhere.csv").toString());
        driver.waitFor("the error", 60, () -> WindowDriver.isShown(driver.find("test-data-error")));
        assertTrue(driver.text("test-data-error").contains("nowhere.csv"), driver.text("test-data-error"));
        assertFalse(driver.isVisible("open-error"), "it is told once");
    }

    private void enter(String path) {
        driver.type("test-data", path);
        WindowDriver.onWindowThread(() -> {
            driver.find("test-data").fireEvent(new ActionEvent());
            return null;
        });
    }

    private String typed() {
        return WindowDriver.onWindowThread(() -> ((TextField) driver.find("test-data")).getText());
    }

    private void waitForCounts(int training, int testNormal, int testAnomalous) {
        driver.waitFor(
                training + " training rows, " + testNormal + " and " + testAnomalous + " test rows",
                60,
                () -> driver.find("split-table") instanceof GridPane counts
                        && count(counts, TRAINING, 1) == training
                        && count(counts, TEST, 1) == testNormal
                        && count(counts, TEST, 2) == testAnomalous);
    }

    private static int count(GridPane counts, int row, int column) {
        return counts.getChildren().stream()
                .filter(each -> GridPane.getRowIndex(each) == row && GridPane.getColumnIndex(each) == column)
                .mapToInt(each -> Integer.parseInt(((Labeled) each).getText()))
                .sum();
    }

    private Path table(String name, int well, int ill) throws IOException {
        StringBuilder text = new StringBuilder("a,b,state\n");
        for (int row = 0; row < well + ill; row++) {
            text.append(row % 7).append(',').append(row % 5).append(row < well ? ",well\n" : ",ill\n");
        }
        return Files.writeString(folder.resolve(name), text);
    }
}
