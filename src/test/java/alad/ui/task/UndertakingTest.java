package alad.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.Progress;
import alad.job.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UndertakingTest {
    private final WindowQueue window = new WindowQueue();
    private final Tasks tasks = new Tasks(window);
    private final Lane lane = tasks.lane();
    private final StringProperty error = new SimpleStringProperty("");
    private final Undertaking work = new Undertaking(error);
    private final List<String> results = new ArrayList<>();

    @AfterEach
    void close() {
        tasks.close();
    }

    private void assertIdle(String expectedError) {
        assertFalse(work.busyProperty().get());
        assertEquals("", work.phaseProperty().get());
        assertEquals(-1, work.progressProperty().get());
        assertEquals(expectedError, work.errorProperty().get());
    }

    @Test
    void tellsWhatIsDoneAndHowFarItIs() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        error.set("An older failure.");
        work.run(
                lane,
                "Opening",
                job -> {
                    job.report(new Progress("Reading", 3, 4));
                    gate.join();
                    job.report(new Progress("Packing", 3, -1));
                    return "file";
                },
                result -> {
                    assertIdle("");
                    results.add(result);
                });
        assertTrue(work.busyProperty().get());
        assertEquals("Opening", work.phaseProperty().get());
        assertEquals(-1, work.progressProperty().get());
        assertEquals("", error.get());
        window.runUntil(() -> work.phaseProperty().get().equals("Reading"));
        assertEquals(0.75, work.progressProperty().get());
        gate.complete(null);
        window.runUntil(() -> work.phaseProperty().get().equals("Packing"));
        assertEquals(-1, work.progressProperty().get());
        window.runUntil(() -> !results.isEmpty());
        assertEquals(List.of("file"), results);
        assertIdle("");
    }

    @Test
    void tellsWhyItFailedWhereOthersTellToo() {
        work.<String>run(
                lane,
                "Opening",
                job -> {
                    throw UserError.failed("The folder is empty.");
                },
                results::add);
        window.runUntil(() -> !work.busyProperty().get());
        assertIdle("The folder is empty.");
        assertEquals("The folder is empty.", error.get());
        assertEquals(List.of(), results);
        work.end();
        assertIdle("The folder is empty.");
        work.clear();
        assertIdle("");
    }

    @Test
    void whatIsClearedStandsAsIfItHadNeverBegun() {
        work.begin("Reading");
        work.show(new Progress("Reading", 3, 4));
        assertEquals(0.75, work.progressProperty().get());
        work.clear();
        assertIdle("");
        work.begin("Reading again");
        assertTrue(work.busyProperty().get());
        assertEquals(-1, work.progressProperty().get(), "how far the new work is");
    }

    @Test
    void newerWorkReplacesTheOlder() {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        work.run(
                lane,
                "Old",
                job -> {
                    gate.join();
                    return "old";
                },
                results::add);
        work.run(lane, "New", job -> "new", results::add);
        assertEquals("New", work.phaseProperty().get());
        gate.complete(null);
        window.runUntil(() -> !results.isEmpty());
        assertEquals(List.of("new"), results);
        assertIdle("");
    }
}
