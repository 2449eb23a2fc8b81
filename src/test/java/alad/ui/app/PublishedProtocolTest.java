package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.cli.AladCommand;
import alad.data.Dataset;
import alad.detector.Keep;
import alad.experiment.OpenRun;
import alad.experiment.Recipe;
import alad.experiment.RunRecord;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import alad.ui.dataset.DatasetView;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published protocols as chosen in the window are those of the command line. */
class PublishedProtocolTest {
    private static final int CLEAN = 1;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private WindowDriver driver;

    @AfterEach
    void close() {
        if (driver != null) {
            driver.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, --clean", "2, --parity"})
    void theWindowStartsWhatTheCommandDoes(int way, String option) throws Exception {
        Path data = connections();
        driver = WindowDriver.open(folder);
        open(data);
        choose(way);
        driver.waitFor("the split", 30, () -> !driver.find("to-training").isDisabled());
        driver.press("to-training");
        driver.waitFor("the preset", 30, () -> driver.find("option-epochs") != null);
        driver.type("option-epochs", "1");
        driver.type("option-seed", "43");
        driver.press("start");
        Workbench window = new Workbench(folder.resolve("runs"));
        driver.waitFor(
                "the end",
                120,
                () -> window.runs().stream().anyMatch(run -> run.state().isFinal()));

        Path store = folder.resolve("command");
        StringWriter told = new StringWriter();
        Workbench command = new Workbench(store);
        String[] arguments = {
            "train", "--data", data.toString(), option, "--epochs", "1", "--seed", "43", "--split-seed", "42"
        };
        assertEquals(
                0, AladCommand.run(command, new PrintWriter(told), new PrintWriter(told), arguments), told::toString);
        assertEquals(recipe(command), recipe(window));
        assertEquals(command.runs().get(0).counts(), window.runs().get(0).counts(), "rows of each part");
        Recipe recipe = recipe(window);
        assertEquals(way == CLEAN ? Keep.BEST : Keep.LAST, recipe.options().keep());
        Dataset dataset = window.open(recipe.data(), new JobContext());
        SplitRule shown = window.published(dataset).get(way - 1).split();
        Split previewed = new WorkbenchData(window).split(dataset, Set.copyOf(recipe.normalClasses()), shown);
        requireRows(previewed, window);
        requireRows(previewed, command);
    }

    @Test
    void whatAProtocolSaysCanBeReplacedAndTakenBack() throws Exception {
        driver = WindowDriver.open(folder);
        open(connections());
        choose(CLEAN);
        assertEquals("5", typed("split-validationFraction"));
        assertEquals("20", typed("split-anomalousShare"));
        assertEquals("42", typed("split-seed"));
        assertEquals("smurf is normal; \"normal\" is anomalous.", driver.text("normality"));
        assertFalse(driver.isVisible("reset-split-validationFraction"));
        driver.type("split-validationFraction", "10");
        driver.press("reset-split-validationFraction");
        assertEquals("5", typed("split-validationFraction"));
        choose(0);
        assertEquals("15", typed("split-validationFraction"));
        assertEquals("100", typed("split-anomalousShare"));
        assertEquals("42", typed("split-seed"));
    }

    @Test
    void otherDataHasNoProtocol() throws Exception {
        driver = WindowDriver.open(folder);
        open(connections());
        assertTrue(driver.isVisible("split-protocol"));
        choose(CLEAN);
        Path other = Files.writeString(folder.resolve("t.csv"), "a,b,kind\n1,7,x\n2,7,x\n3,7,y\n4,7,y\n");
        drop(other);
        driver.waitFor("the classes", 60, () -> driver.find("class-x") != null);
        assertFalse(driver.isVisible("split-protocol"));
        assertEquals("15", typed("split-validationFraction"));
    }

    private static void requireRows(Split previewed, Workbench workbench) {
        String id = workbench.runs().get(0).id();
        try (OpenRun run = workbench.openRun(id, new JobContext())) {
            assertArrayEquals(previewed.train(), run.scored().split().train());
            assertArrayEquals(previewed.validation(), run.scored().split().validation());
            assertArrayEquals(previewed.test(), run.scored().split().test());
        }
    }

    private static Recipe recipe(Workbench workbench) {
        List<RunRecord> runs = workbench.runs();
        assertEquals(1, runs.size());
        return workbench.recipe(runs.get(0).id());
    }

    private void open(Path data) {
        drop(data);
        driver.waitFor("the classes", 60, () -> driver.find("class-smurf") != null);
    }

    private void drop(Path data) {
        WindowDriver.onWindowThread(() -> ((DatasetView) driver.find("dataset-screen")).drop(List.of(data.toFile())));
    }

    private void choose(int way) {
        WindowDriver.onWindowThread(() -> {
            ((ComboBox<?>) driver.find("split-protocol")).getSelectionModel().select(way);
            return null;
        });
    }

    private String typed(String id) {
        return WindowDriver.onWindowThread(() -> ((TextField) driver.find(id)).getText());
    }

    /** 600 connections, a third of them normal. */
    private Path connections() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < 600; row++) {
            boolean normal = row % 3 == 0;
            lines.append(row % 7)
                    .append(normal ? ",tcp,http,SF," : ",icmp,ecr_i,SF,")
                    .append(row % 11);
            lines.append(",0".repeat(36)).append(normal ? ",normal.\n" : ",smurf.\n");
        }
        return Files.writeString(folder.resolve("kddcup.data"), lines);
    }
}
