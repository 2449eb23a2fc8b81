package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest;
import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.experiment.Recipe;
import alad.experiment.RunRecord;
import alad.experiment.Told;
import alad.experiment.Workbench;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.job.JobContext;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Looking into a trained run through the window: sort, filter, open one, another threshold, new images, keys. */
class InspectScreenTest {
    private static final int SIDE = 28;

    @TempDir
    Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private WindowDriver driver;

    @Test
    void rowsAreSortedFilteredOpenedJudgedAnewAndJoinedByNewOnes() throws Exception {
        int anomalous = train(pictures("stripes")).counts().get("testAnomalous");
        copy(folder.resolve("runs").resolve("stripes-1"), folder.resolve("runs").resolve("stripes-2"));
        driver = windows.open(folder);
        driver.press("to-inspect");
        driver.waitFor("the run", 120, () -> driver.find("auroc-features") != null && driver.window.isSettled());
        int normal = lines("normal-rows");
        assertTrue(normal > 0);

        String highest = driver.text("detail-title");
        driver.press("sort-order");
        driver.waitFor("another row first", 30, () -> {
            driver.key(KeyCode.HOME, "");
            return !driver.text("detail-title").equals(highest);
        });
        driver.press("sort-order");

        threshold(Float.MAX_VALUE);
        driver.waitFor(
                "all anomalous missed", 30, () -> driver.text("show-misses").equals("Misses " + anomalous));
        driver.press("show-misses");
        driver.waitFor("no normal row", 30, () -> !driver.isVisible("normal-rows"));
        assertEquals("anomaly missed", driver.text("detail-verdict"));
        threshold(-1);
        driver.waitFor("no misses", 30, () -> driver.text("show-misses").equals("Misses 0"));
        driver.waitFor("an empty list", 30, () -> lines("anomalous-rows") == 0);
        driver.press("show-all");
        driver.waitFor("false alarms", 30, () -> driver.text("detail-verdict").equals("anomaly found"));

        WindowDriver.onWindowThread(() -> {
            driver.find("sides").requestFocus();
            return null;
        });
        driver.key(KeyCode.ENTER, "\r");
        driver.waitFor("the zoom", 30, () -> driver.find("zoom") != null);
        driver.key(KeyCode.PLUS, "+");
        assertEquals("125 %", driver.text("zoom-factor"));
        driver.key(KeyCode.ESCAPE, "");
        driver.waitFor("the rows again", 30, () -> driver.find("zoom") == null);
        driver.key(KeyCode.SPACE, " ");
        driver.shiftKey(KeyCode.TAB);
        driver.key(KeyCode.RIGHT, "");
        driver.key(KeyCode.SPACE, " ");
        assertEquals("2 marked", driver.text("marked-count"));
        driver.key(KeyCode.C, "c");
        driver.waitFor("the comparison", 30, () -> driver.find("compare") != null);
        driver.key(KeyCode.ESCAPE, "");
        driver.press("show-filters");
        WindowDriver.onWindowThread(() -> {
            ((RangeSlider) driver.find("score-range")).setLowValue(100);
            return null;
        });
        driver.waitFor("the highest alone", 30, () -> {
            int shown = lines("normal-rows") + lines("anomalous-rows");
            return shown > 0 && shown <= scoring(lowest()) && shown < normal;
        });
        driver.press("clear-filters");
        driver.waitFor("all again", 30, () -> lines("normal-rows") == normal);
        driver.press("show-filters");
        driver.key(KeyCode.DIGIT4, "4");
        assertEquals(
                ScoreKind.L2,
                WindowDriver.onWindowThread(
                        () -> driver.window.opened().kindProperty().get()));

        driver.drop("inspect-screen", folder.resolve("pictures").resolve("blobs"));
        driver.waitFor("new rows", 60, () -> lines("new-rows") > 0 && driver.window.isSettled());
        assertTrue(driver.text("detail-title").startsWith("New image"), driver.text("detail-title"));
        driver.waitFor("the layout to fit", 10, () -> driver.fitsItsWindow("inspect-screen"));
        Path blobs = folder.resolve("pictures").resolve("blobs");
        driver.drop("inspect-screen", blobs.resolve("7.png"), blobs);
        driver.waitFor(
                "the file and those of the folder",
                60,
                () -> driver.text("new-rows-count").contains("of 41 "));
        driver.drop("inspect-screen", blobs.resolve("7.png"));
        driver.waitFor("the file alone", 60, () -> driver.text("new-rows-count").contains("of 1 "));
        driver.drop("inspect-screen", folder.resolve("nowhere"));
        driver.waitFor("the failure", 30, () -> driver.text("inspect-error").endsWith("nowhere does not exist."));

        String other = driver.text("status-run").equals("run stripes-1") ? "stripes-2" : "stripes-1";
        WindowDriver.onWindowThread(() -> {
            driver.window.inspect(other);
            return null;
        });
        driver.waitFor(
                "the other run",
                60,
                () -> driver.text("status-run").equals("run " + other) && driver.window.isSettled());
        driver.waitFor("its rows", 30, () -> lines("normal-rows") == normal && lines("new-rows") == 0);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private void threshold(float value) {
        WindowDriver.onWindowThread(() -> {
            driver.window.opened().thresholds().of(ScoreKind.FEATURES).set(new Threshold(value, "by hand", false));
            return null;
        });
    }

    private float lowest() {
        return Float.parseFloat(((TextField) driver.find("lowest")).getText());
    }

    /** Test rows that score at least so much; a line shows one of them or more. */
    private long scoring(float least) {
        float[] scores =
                driver.window.opened().runProperty().get().scored().testScores().of(ScoreKind.FEATURES);
        return IntStream.range(0, scores.length).filter(i -> scores[i] >= least).count();
    }

    private int lines(String id) {
        return driver.find(id) instanceof ListView<?> list ? list.getItems().size() : 0;
    }

    private RunRecord train(Path data) {
        Recipe recipe = new Recipe(
                Recipe.VERSION,
                "stripes",
                DataRequest.of(data),
                List.of("stripes"),
                SplitRule.DEFAULT,
                Scaling.MIN_MAX,
                "small-images",
                new AladOptions(1, 16, 2e-4, 4, 1, true, true, JoinPairs.CHANNELS, 0.9, true, 0, 1, 1));
        Workbench workbench = new Workbench(folder.resolve("runs"));
        return workbench.train(
                recipe, workbench.open(recipe.data(), new JobContext()), null, new JobContext(), new Told());
    }

    private Path pictures(String normal) throws IOException {
        Random random = new Random(5);
        Path data = folder.resolve("pictures");
        for (int i = 0; i < 60; i++) {
            write(data.resolve(normal).resolve(i + ".png"), random.nextInt(8), true);
        }
        for (int i = 0; i < 40; i++) {
            write(data.resolve("blobs").resolve(i + ".png"), random.nextInt(8), false);
        }
        return data;
    }

    private static void write(Path file, int shift, boolean striped) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                boolean bright =
                        striped ? (x + shift) / 4 % 2 == 0 : Math.hypot(x - 10 - shift, y - 14) < 4 + shift / 2.0;
                image.getRaster().setSample(x, y, 0, bright ? 230 : 20);
            }
        }
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }
}
