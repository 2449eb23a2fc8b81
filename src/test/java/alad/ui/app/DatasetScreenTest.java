package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.describe.ColumnSummary;
import alad.settings.SettingsFile;
import alad.ui.dataset.DatasetView;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.scene.control.ListView;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The first screen in the real window: dropping, choosing, statistics, favourites, errors. */
class DatasetScreenTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private WindowDriver driver;

    @Test
    void aDroppedFolderOpensAndItsTwinsAreShown() throws Exception {
        Path images = images("parts");
        driver = windows.open(folder);
        hover(true);
        assertTrue(driver.isVisible("drop-hint"));
        drop(images);
        driver.waitFor("the classes", 60, () -> driver.find("class-round") != null);
        assertFalse(driver.isVisible("drop-hint"));
        driver.press("class-round");
        assertEquals("round is normal; square is anomalous.", driver.text("normality"));
        driver.waitFor("the split", 30, () -> !driver.find("to-training").isDisabled());
        driver.press("page-pairs");
        driver.waitFor("the twins", 30, () -> items("pairs").size() == 1);
        driver.press("page-images");
        driver.waitFor("the images", 30, () -> !items("images").isEmpty());
        assertTrue(driver.isVisible("images"));
        assertFalse(driver.isVisible("pairs"));
    }

    @Test
    void aTableShowsItsColumns() throws Exception {
        Path table = Files.writeString(folder.resolve("t.csv"), "a,b,c,kind\n1,7,2,x\n2,7,,x\n3,7,6,y\n4,7,8,y\n");
        driver = windows.open(folder);
        drop(table);
        driver.waitFor("the data", 60, () -> driver.find("class-x") != null);
        driver.press("page-columns");
        driver.waitFor("the columns", 60, () -> items("columns").size() == 3);
        assertTrue(driver.isVisible("columns"));
        ColumnSummary second = (ColumnSummary) items("columns").get(1);
        assertTrue(second.isConstant());
    }

    @Test
    void aFavouriteSurvivesARestartAndAVanishedOneCanBeForgotten() throws Exception {
        Path images = images("parts");
        driver = windows.open(folder);
        drop(images);
        driver.waitFor("the list", 60, () -> driver.find("star-parts") != null);
        driver.press("star-parts");
        driver.waitFor("the settings", 30, () -> settings().equals(List.of(images)));
        driver.close();
        Files.move(images, folder.resolve("moved"));

        driver = windows.open(folder);
        driver.waitFor("the vanished favourite", 30, () -> driver.find("vanished-parts") != null);
        assertEquals("parts (not found)", driver.text("vanished-parts"));
        driver.press("forget-parts");
        driver.waitFor("the settings", 30, () -> settings().isEmpty());
        assertEquals(null, WindowDriver.onWindowThread(() -> driver.find("vanished-parts")));
    }

    @Test
    void whatCanNotBeOpenedIsToldWithWhatToDoNext() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.csv"), "only\n");
        driver = windows.open(folder);
        drop(broken);
        driver.waitFor("the error", 60, () -> !driver.text("open-error").isEmpty());
        assertTrue(driver.text("open-error").contains("broken.csv"), driver.text("open-error"));
        Files.writeString(broken, "a,kind\n1,x\n2,x\n3,y\n");
        driver.press("error-again");
        driver.waitFor("the classes", 60, () -> driver.find("class-x") != null);
        assertFalse(driver.isVisible("open-error"));
    }

    private List<Path> settings() {
        return new SettingsFile(folder.resolve("settings.json")).load().favouriteData();
    }

    private List<?> items(String id) {
        return ((ListView<?>) driver.find(id)).getItems();
    }

    private void drop(Path path) {
        WindowDriver.onWindowThread(() -> ((DatasetView) driver.find("dataset-screen")).drop(List.of(path.toFile())));
    }

    private void hover(boolean withFiles) {
        WindowDriver.onWindowThread(() -> {
            ((DatasetView) driver.find("dataset-screen")).hover(withFiles);
            return null;
        });
    }

    /** Two classes of twenty random pictures; the last square is the first round one. */
    private Path images(String name) throws IOException {
        Random random = new Random(3);
        Path root = folder.resolve(name);
        for (String kind : List.of("round", "square")) {
            Path classFolder = Files.createDirectories(root.resolve(kind));
            for (int i = 0; i < 20; i++) {
                BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
                for (int at = 0; at < 256; at++) {
                    image.getRaster().setSample(at % 16, at / 16, 0, random.nextInt(256));
                }
                ImageIO.write(image, "png", classFolder.resolve(i + ".png").toFile());
            }
        }
        Files.copy(root.resolve("round/0.png"), root.resolve("square/twin.png"));
        return root;
    }
}
