package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.ExportFormat;
import alad.experiment.ScoredData;
import alad.experiment.TrainedRun;
import alad.experiment.Workbench;
import alad.job.JobContext;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From a trained run to files for others, through the window. */
class ExportScreenTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final Windows windows = new Windows();

    private WindowDriver driver;

    @Test
    void withoutARunTheScreenSaysWhatToDoFirst() throws Exception {
        driver = windows.open(folder);
        driver.press("to-export");
        driver.waitFor("the empty screen", 30, () -> WindowDriver.isShown(driver.find("export-empty")));
        driver.press("export-train");
        assertTrue(driver.isVisible("training-screen") || driver.find("export-screen") == null);
    }

    @Test
    void aRunIsWrittenAsAReportAndAFailureIsToldInWords() throws Exception {
        TrainedRun.in(folder);
        driver = windows.open(folder);
        driver.press("to-export");
        driver.waitFor("the run", 60, () -> WindowDriver.isShown(driver.find("export-report")));
        String run = folder.resolve("runs").resolve("little-1").toString();
        assertEquals(
                "alad export --run " + run + " --format report --out little-1-report.html",
                driver.text("export-report-command"));
        assertEquals(
                "alad export --run " + run + " --format onnx --out little-1.onnx", driver.text("export-onnx-command"));
        assertEquals(
                "alad export --run " + run + " --format dl4j --out little-1-dl4j.zip",
                driver.text("export-dl4j-command"));
        assertEquals("alad import little-1.alad.zip", driver.text("export-bundle-opening-command"));

        Path file = folder.resolve("report.html");
        export(ExportFormat.REPORT, file);
        driver.waitFor("the report", 60, () -> !result("report").isEmpty());
        assertTrue(Files.readString(file).contains("<h1>little</h1>"));
        assertTrue(result("report").contains(file.toString()), result("report"));

        Path nowhere = folder.resolve("missing").resolve("scores.csv");
        export(ExportFormat.SCORES, nowhere);
        driver.waitFor(
                "the failure", 60, () -> !driver.text("export-scores-error").isEmpty());
        assertTrue(driver.text("export-scores-error").contains(nowhere.toString()), driver.text("export-scores-error"));
        assertFalse(driver.isDisabled("export-scores"));
        assertEquals("", result("scores"));
    }

    @Test
    void aModelIsCheckedWrittenAndScoresElsewhereAndABundleComesBack() throws Exception {
        TrainedRun.in(folder);
        driver = windows.open(folder);
        driver.press("to-export");
        driver.waitFor("the run", 60, () -> WindowDriver.isShown(driver.find("export-onnx")));
        Path model = folder.resolve("model.onnx");
        export(ExportFormat.ONNX, model);
        driver.waitFor("the model", 60, () -> !result("onnx").isEmpty());
        VBox told = (VBox) driver.find("export-onnx-result");
        assertTrue(
                told.getChildren().stream()
                        .anyMatch(each -> ((Label) each).getText().contains("ONNX Runtime scores")),
                result("onnx"));
        ScoredData scored = new Workbench(folder.resolve("nowhere"))
                .scoreWithOnnx(model, folder.resolve("table.csv"), new JobContext());
        assertEquals(150, scored.dataset().count());

        Path bundle = folder.resolve("little.alad.zip");
        export(ExportFormat.BUNDLE, bundle);
        driver.waitFor("the bundle", 60, () -> !result("bundle").isEmpty());
        WindowDriver.onWindowThread(() -> {
            driver.window.importBundle(bundle);
            return null;
        });
        driver.waitFor("the import", 60, () -> driver.text("export-import-told").equals("Imported as run little-2"));
        driver.waitFor(
                "the question for the data",
                60,
                () -> driver.text("export-failure")
                        .equals("This run was trained elsewhere, on \"table.csv\"; say where that is here."));
        assertTrue(WindowDriver.isShown(driver.find("find-file")));
        WindowDriver.onWindowThread(() -> {
            driver.window.opened().locateData(folder.resolve("table.csv"));
            return null;
        });
        driver.waitFor("the new run", 60, () -> driver.text("export-run").equals("Run little-2"));
        WindowDriver.onWindowThread(() -> {
            driver.window.importBundle(model);
            return null;
        });
        driver.waitFor(
                "the refusal", 60, () -> driver.text("export-import-error").contains("it is no zip file"));
    }

    private void export(ExportFormat format, Path file) {
        WindowDriver.onWindowThread(() -> {
            driver.window.export(format, file);
            return null;
        });
    }

    private String result(String format) {
        VBox box = (VBox) driver.find("export-" + format + "-result");
        return box.getChildren().isEmpty() ? "" : ((Label) box.getChildren().get(0)).getText();
    }
}
