package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.download.Catalogue;
import alad.data.download.DownloadOptions;
import alad.data.download.DownloadSet;
import alad.data.download.Downloads;
import alad.data.download.RemoteFile;
import alad.data.download.ScriptedServer;
import alad.experiment.Workbench;
import alad.settings.SettingsFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset downloaded through the real window from a server that fails first and stalls then. */
class DownloadWindowTest {
    @TempDir
    Path folder;

    private final byte[] table = table();
    private ScriptedServer server;
    private WindowDriver driver;

    @BeforeEach
    void open() throws Exception {
        server = new ScriptedServer();
        RemoteFile file = new RemoteFile("table.csv", table.length, Optional.empty(), List.of(server.at("/table.csv")));
        DownloadSet set = new DownloadSet(
                "tiny",
                "Tiny",
                "a table",
                "Free for all",
                URI.create("http://x.example/"),
                "Nobody",
                "",
                "table.csv",
                List.of(file));
        Downloads downloads =
                new Downloads(new Catalogue(List.of(set)), DownloadOptions.of(folder.resolve("data"), "direct"));
        driver = WindowDriver.open(Services.of(
                new Workbench(folder.resolve("runs"), downloads), new SettingsFile(folder.resolve("settings.json"))));
    }

    @AfterEach
    void close() throws IOException {
        driver.close();
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
