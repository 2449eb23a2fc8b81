package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest;
import alad.experiment.Monitoring;
import alad.experiment.Recipe;
import alad.experiment.Told;
import alad.experiment.Workbench;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.job.JobContext;
import alad.prepare.SplitRule;
import alad.prepare.TableRule;
import alad.ui.chart.ChartFormat;
import alad.ui.chart.LineChart;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Looking at what a training told: pages, strips of earlier epochs, curves hidden, charts saved. */
class TrainingScreenTest {
    private static final int EPOCHS = 3;

    @TempDir
    Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private WindowDriver driver;

    @Test
    void anEarlierRunIsScrubbedThroughItsCurvesHiddenAndItsChartsSaved() throws Exception {
        train();
        driver = windows.open(folder);
        driver.press("to-train");
        driver.waitFor("the earlier run", 60, () -> !earlier().getItems().isEmpty());
        WindowDriver.onWindowThread(() -> {
            earlier().getSelectionModel().select(0);
            return null;
        });
        driver.waitFor("its pictures", 60, () -> WindowDriver.isShown(driver.find("pictures")));
        assertEquals("now, epoch 3", driver.text("pictures-place"));

        key("pictures-slider", KeyCode.LEFT);
        assertEquals("epoch 2", driver.text("pictures-place"));
        WindowDriver.onWindowThread(() -> {
            ((Slider) driver.find("pictures-slider")).setValue(0);
            return null;
        });
        assertEquals("epoch 0", driver.text("pictures-place"));
        assertTrue(driver.isDisabled("earlier-pictures"));
        driver.press("later-pictures");
        assertEquals("epoch 1", driver.text("pictures-place"));

        driver.press("show-xx");
        assertFalse(WindowDriver.onWindowThread(() -> ((ToggleButton) driver.find("show-xx")).isSelected()));
        driver.pointAt("chart-validation", 0.5, 30);
        assertTrue(driver.isVisible("chart-readout-chart-validation"));
        double width = WindowDriver.onWindowThread(() ->
                driver.find("chart-readout-chart-validation").getLayoutBounds().getWidth());
        assertTrue(width > 80, "room for the words: " + width);

        Path file = folder.resolve("losses.csv");
        save("chart-discriminators", ChartFormat.CSV, file);
        assertTrue(Files.readString(file).startsWith("epoch,xz,zz\n"), Files.readString(file));
        Path drawing = folder.resolve("losses.svg");
        save("chart-discriminators", ChartFormat.SVG, drawing);
        assertTrue(Files.readString(drawing).contains("<svg"));

        driver.press("page-scores");
        Path test = folder.resolve("test.csv");
        save("chart-test-auroc", ChartFormat.CSV, test);
        assertEquals(
                List.of("epoch,Features,Logits,L1,L2", "0", "3"),
                Files.readAllLines(test).stream()
                        .map(line -> line.startsWith("epoch") ? line : line.substring(0, line.indexOf(',')))
                        .toList());
        driver.press("page-networks");
        assertTrue(driver.isVisible("chart-sigmas"));

        Path nowhere = folder.resolve("missing").resolve("chart.png");
        WindowDriver.onWindowThread(() -> {
            LineChart chart = (LineChart) driver.find("chart-sigmas");
            driver.window.saveChart(nowhere, ChartFormat.PNG, chart.document());
            return null;
        });
        driver.waitFor("the failure", 30, () -> driver.text("status-problem").startsWith("Can't write"));
    }

    private void save(String chart, ChartFormat format, Path file) {
        WindowDriver.onWindowThread(() -> {
            driver.window.saveChart(file, format, ((LineChart) driver.find(chart)).document());
            return null;
        });
        driver.waitFor(
                file + " is saved", 30, () -> driver.text("status-problem").contains(file.toString()));
    }

    private void key(String id, KeyCode code) {
        WindowDriver.onWindowThread(() -> {
            driver.find(id).requestFocus();
            driver.find(id).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            driver.find(id).fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
            return null;
        });
    }

    private ComboBox<?> earlier() {
        return (ComboBox<?>) driver.find("earlier-run");
    }

    private void train() throws Exception {
        Random random = new Random(5);
        for (int i = 0; i < 80; i++) {
            boolean normal = i < 60;
            Path into = Files.createDirectories(folder.resolve("pictures").resolve(normal ? "dark" : "bright"));
            BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
            for (int at = 0; at < 256; at++) {
                image.getRaster().setSample(at % 16, at / 16, 0, random.nextInt(90) + (normal ? 0 : 150));
            }
            ImageIO.write(image, "png", into.resolve(i + ".png").toFile());
        }
        Workbench workbench = new Workbench(folder.resolve("runs"));
        Recipe recipe = new Recipe(
                Recipe.VERSION,
                "grey",
                DataRequest.of(folder.resolve("pictures")),
                List.of("dark"),
                SplitRule.DEFAULT,
                TableRule.DEFAULT,
                "small-images",
                new AladOptions(EPOCHS, 16, 2e-4, 4, 7, true, true, JoinPairs.CHANNELS, 0.9, true, 0, 2, 1),
                new Monitoring(List.of(0, EPOCHS), 0));
        workbench.train(recipe, workbench.open(recipe.data(), new JobContext()), null, new JobContext(), new Told());
    }
}
