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
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
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
    void pagesOfColumnsTurnAndASearchBringsThePageOfAColumnWhileTheClassStaysInSight() throws Exception {
        driver = windows.open(folder);
        drop(wideTable(folder.resolve("wide.csv")));
        driver.waitFor("the data", 60, () -> driver.find("class-odd") != null);
        driver.press("page-rows");
        driver.waitFor("the rows", 30, () -> cells("table-preview").contains("1001"));
        assertEquals("Columns 1–20 of 45", driver.text("column-range"));
        assertTrue(driver.isDisabled("previous-columns"));

        driver.press("next-columns");
        driver.waitFor("the second page", 30, () -> cells("table-preview").contains("21001"));
        assertEquals("Columns 21–40 of 45", driver.text("column-range"));
        driver.press("next-columns");
        assertEquals("Columns 41–45 of 45", driver.text("column-range"));
        assertTrue(driver.isDisabled("next-columns"));
        driver.press("previous-columns");

        WindowDriver.onWindowThread(() -> {
            driver.find("find-column").requestFocus();
            return null;
        });
        driver.type("find-column", "SENSOR 1");
        assertEquals("1 of 11 found", driver.text("column-matches"));
        assertEquals("Columns 1–20 of 45", driver.text("column-range"));
        driver.shiftKey(KeyCode.ENTER);
        assertEquals("11 of 11 found", driver.text("column-matches"));
        driver.waitFor("column 19", 30, () -> cells("table-preview").contains("19001"));
        assertTrue(cells("table-classes").containsAll(List.of("odd", "even")));
        driver.key(KeyCode.ESCAPE, "");
        assertEquals("", driver.text("column-matches"));
    }

    @Test
    void rowsOfOtherDataTakeThePlaceOfTheLastOnes() throws Exception {
        driver = windows.open(folder);
        drop(wideTable(folder.resolve("wide.csv")));
        driver.waitFor("the data", 60, () -> driver.find("class-odd") != null);
        driver.press("page-rows");
        driver.waitFor("the rows", 30, () -> cells("table-preview").contains("1001"));
        drop(Files.writeString(folder.resolve("small.csv"), "a,b,kind\n71,5,x\n72,6,y\n73,7,x\n"));
        driver.waitFor("the small data", 60, () -> driver.find("class-x") != null);
        driver.press("page-rows");
        driver.waitFor("the small rows", 30, () -> cells("table-preview").containsAll(Set.of("71", "72", "73")));
        driver.waitFor("their classes", 30, () -> cells("table-classes").containsAll(Set.of("x", "y")));
        assertFalse(driver.isVisible("column-range"));
        assertFalse(cells("table-preview").contains("1001"));

        Files.writeString(folder.resolve("small.csv"), "a,b,kind\n81,5,x\n82,6,y\n");
        driver.press("read-again");
        driver.waitFor("the new rows in sight", 60, () -> cells("table-preview").contains("81"));
        assertFalse(cells("table-preview").contains("73"));
    }

    @Test
    void theClassesScrollWithTheRowsBesideThem() throws Exception {
        driver = windows.open(folder);
        drop(wideTable(folder.resolve("wide.csv")));
        driver.waitFor("the data", 60, () -> driver.find("class-odd") != null);
        driver.press("page-rows");
        driver.waitFor("the rows", 30, () -> cells("table-preview").contains("1010"));
        WindowDriver.onWindowThread(() -> {
            ((TableView<?>) driver.find("table-preview")).scrollTo(299);
            return null;
        });
        driver.waitFor("the last row", 30, () -> cells("table-preview").contains("1300"));
        driver.waitFor("its class", 30, () -> cells("table-classes").contains("last"));
        driver.waitFor("both at one height", 30, () -> Math.abs(height("1300") - height("last")) < 0.5);
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

    /** 300 rows of 45 columns; column 3 of row 7 holds 3007. */
    private static Path wideTable(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= 45; column++) {
            text.append("sensor ").append(column).append(',');
        }
        text.append("kind\n");
        for (int row = 1; row <= 300; row++) {
            for (int column = 1; column <= 45; column++) {
                text.append(1000 * column + row).append(',');
            }
            text.append(row == 300 ? "last" : row % 2 == 0 ? "even" : "odd").append('\n');
        }
        return Files.writeString(file, text);
    }

    /** What the cells in sight say, digits without commas. */
    private Set<String> cells(String table) {
        return driver.find(table).lookupAll(".table-cell").stream()
                .map(cell -> ((Labeled) cell).getText())
                .filter(Objects::nonNull)
                .map(text -> text.replace(",", ""))
                .collect(Collectors.toSet());
    }

    /** Of the cell in the window, from above. */
    private double height(String text) {
        return driver.scene().getRoot().lookupAll(".table-cell").stream()
                .filter(cell ->
                        text.equals(String.valueOf(((Labeled) cell).getText()).replace(",", "")))
                .mapToDouble(cell -> cell.localToScene(0, 0).getY())
                .findFirst()
                .orElseThrow();
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
