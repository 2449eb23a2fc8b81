package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.ScoreKind;
import alad.experiment.OpenRun;
import alad.experiment.ScoredRun;
import alad.experiment.TrainedRun;
import alad.job.JobContext;
import alad.ui.chart.ChartFormat;
import alad.ui.chart.RateChart;
import alad.ui.chart.ScoreHistogram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Choosing a threshold through the window: by rule, by keys; counts, curves and Inspect follow; it is kept. */
class EvaluateScreenTest {
    private static final int QUANTILE = 1;

    @TempDir
    Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private WindowDriver driver;
    private ScoredRun scored;

    @Test
    void withoutARunTheScreenSaysWhatToDoFirst() throws Exception {
        driver = windows.open(folder);
        driver.press("to-evaluate");
        driver.waitFor("the empty screen", 30, () -> WindowDriver.isShown(driver.find("evaluate-empty")));
        driver.press("evaluate-train");
        assertTrue(driver.isVisible("train-screen"));
    }

    @Test
    void aRunWhoseDataHasGoneIsToldInWords() throws Exception {
        Files.delete(TrainedRun.in(folder).table());
        driver = windows.open(folder);
        driver.press("to-evaluate");
        driver.waitFor("why not", 60, () -> driver.isVisible("evaluate-failure"));
        assertTrue(driver.text("evaluate-failure").contains("table.csv"), driver.text("evaluate-failure"));
        assertTrue(driver.isVisible("open-again"));
        assertTrue(driver.isVisible("find-file"));
        for (String screen : new String[] {"inspect", "latent", "export"}) {
            driver.press("to-" + screen);
            driver.waitFor("why not", 30, () -> driver.isVisible(screen + "-failure"));
            assertTrue(driver.text(screen + "-failure").contains("table.csv"), driver.text(screen + "-failure"));
            assertFalse(driver.isVisible("other-runs"), "there is no other run");
            assertFalse(driver.isVisible(screen + "-empty"));
        }
    }

    @Test
    void countsCurvesAndInspectFollowTheThresholdWhichIsKept() throws Exception {
        TrainedRun trained = TrainedRun.in(folder);
        try (OpenRun run = trained.workbench().openRun(trained.id(), new JobContext())) {
            scored = run.scored();
        }
        driver = windows.open(folder);
        driver.press("to-evaluate");
        driver.waitFor(
                "the run", 60, () -> WindowDriver.isShown(driver.find("keep-threshold")) && driver.window.isSettled());
        assertTrue(driver.isDisabled("keep-threshold"));
        assertCounts(scored.thresholds().get(ScoreKind.FEATURES).value());
        driver.waitFor("intervals", 60, () -> !driver.text("interval-auroc-l2").isEmpty());

        driver.choose("rule", QUANTILE);
        driver.type("rule-value", "50");
        driver.waitFor("another threshold", 30, () -> !driver.isDisabled("keep-threshold"));
        assertEquals("from validation", driver.text("threshold-rule"));
        assertCounts(threshold());

        float before = threshold();
        double place = line();
        key(KeyCode.LEFT, false);
        key(KeyCode.LEFT, true);
        assertTrue(threshold() < before);
        assertTrue(line() < place);
        assertEquals("oracle", driver.text("threshold-rule"));
        assertCounts(threshold());
        driver.waitFor("the layout to fit", 10, () -> driver.fitsItsWindow("evaluate-screen"));
        assertCharts();

        String alarms = driver.text("count-false-alarms");
        String misses = driver.text("count-missed");
        driver.press("keep-threshold");
        driver.waitFor("it to be kept", 30, () -> driver.isVisible("threshold-kept"));
        assertEquals("oracle \u00b7 set by hand", driver.text("threshold-rule"));
        driver.press("to-inspect");
        driver.waitFor("Inspect", 30, () -> driver.text("show-misses").equals("Misses " + misses));
        assertEquals("False alarms " + alarms, driver.text("show-false-alarms"));
        float kept = threshold();
        try (OpenRun run = trained.workbench().openRun(trained.id(), new JobContext())) {
            assertEquals(kept, run.scored().thresholds().get(ScoreKind.FEATURES).value());
        }
    }

    private void assertCharts() {
        WindowDriver.onWindowThread(() -> {
            String roc = new String(
                    ((RateChart) driver.find("roc")).document().as(ChartFormat.CSV, 0, 0), StandardCharsets.UTF_8);
            assertTrue(roc.startsWith("False positive rate,Recall\n0,0\n"), roc);
            assertTrue(roc.endsWith("\n1,1\n"), roc);
            String histogram = new String(
                    ((ScoreHistogram) driver.find("score-histogram")).document().as(ChartFormat.SVG, 800, 500),
                    StandardCharsets.UTF_8);
            assertTrue(histogram.contains("threshold "), histogram);
            assertFalse(histogram.contains("NaN"), histogram);
            return null;
        });
    }

    /** Counts every test row by itself. */
    private void assertCounts(float threshold) {
        int[] counts = new int[4];
        float[] scores = scored.testScores().of(ScoreKind.FEATURES);
        for (int i = 0; i < scores.length; i++) {
            boolean anomalous = scored.split().anomalous()[scored.split().test()[i]];
            counts[(anomalous ? 0 : 2) + (scores[i] > threshold ? 0 : 1)]++;
        }
        assertEquals(Integer.toString(counts[0]), driver.text("count-found"));
        assertEquals(Integer.toString(counts[1]), driver.text("count-missed"));
        assertEquals(Integer.toString(counts[2]), driver.text("count-false-alarms"));
        assertEquals(Integer.toString(counts[3]), driver.text("count-passed"));
    }

    private float threshold() {
        return WindowDriver.onWindowThread(() ->
                driver.window.opened().thresholds().of(ScoreKind.FEATURES).get().value());
    }

    private double line() {
        return WindowDriver.onWindowThread(() -> ((Line) driver.find("score-histogram-threshold")).getStartX());
    }

    private void key(KeyCode code, boolean shift) {
        WindowDriver.onWindowThread(() -> {
            Node histogram = driver.find("score-histogram");
            histogram.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
            return null;
        });
    }
}
