package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.download.Downloads;
import alad.data.download.OneTable;
import alad.data.download.ScriptedServer;
import alad.experiment.Workbench;
import alad.settings.SettingsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A dataset downloaded through the real window from a server that fails first and stalls then. */
class DownloadWindowTest {
    @TempDir
    Path folder;

    private final byte[] table = table();
    private ScriptedServer server;

    @RegisterExtension
    final Windows windows = new Windows();

    private WindowDriver driver;

    @BeforeEach
    void open() throws Exception {
        server = new ScriptedServer();
        Downloads downloads = OneTable.from(server, table, folder.resolve("data"));
        driver = windows.open(Services.of(
                new Workbench(folder.resolve("runs"), downloads), new SettingsFile(folder.resolve("settings.json"))));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void fromTheButtonToTheOpenDataset() {
        CountDownLatch closed = new CountDownLatch(1);
        server.then(
                (request, out) -> ScriptedServer.head(out, "404 Not Found", "Content-Length: 0"),
                (request, out) -> {
                    ScriptedServer.stallAfter(table, table.length / 2, "\"a\"").give(request, out);
                    closed.countDown();
                },
                ScriptedServer.file(table, "\"a\""));
        driver.press("get-dataset");
        driver.press("download-tiny");
        assertTrue(driver.isDisabled("download-start"));
        accept();
        driver.press("download-start");
        driver.waitFor("the error", 30, () -> WindowDriver.isShown(driver.find("download-error")));
        assertEquals("Can't download table.csv: 127.0.0.1 answers 404 (not found).", driver.text("download-error"));

        driver.press("download-start");
        driver.waitFor("half of it", 30, () -> driver.text("download-words").contains(" of "));
        driver.press("download-pause");
        assertTrue(driver.text("download-words").startsWith("Paused: "), driver.text("download-words"));
        driver.waitFor("the connection to be closed", 30, () -> closed.getCount() == 0);
        driver.press("download-pause");
        driver.waitFor("the end", 30, () -> WindowDriver.isShown(driver.find("download-open")));
        driver.waitFor("its state", 30, () -> "on disk".equals(driver.text("download-state-tiny")));
        driver.press("download-open");
        driver.waitFor("the classes", 30, () -> driver.find("class-good") != null);
    }

    private void accept() {
        WindowDriver.onWindowThread(() -> {
            ((CheckBox) driver.find("download-accept")).setSelected(true);
            return null;
        });
    }

    private static byte[] table() {
        StringBuilder text = new StringBuilder("a,b,kind\n");
        for (int row = 0; row < 20_000; row++) {
            text.append(row % 7).append(',').append(row % 5).append(row % 10 == 0 ? ",bad\n" : ",good\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
