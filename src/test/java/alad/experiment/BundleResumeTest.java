package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.TrainingReport;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stopped run goes on from its bundle as it would have gone on at home. */
class BundleResumeTest {
    @TempDir
    Path folder;

    @Test
    void aRunThatWasStoppedEndsWithTheSameBitsElsewhere() throws IOException {
        TrainedRun whole = TrainedRun.in(folder);
        Workbench home = whole.workbench();
        Recipe recipe = home.recipe(whole.id());
        JobContext job = new JobContext();
        RunRecord stopped = home.train(recipe, home.open(recipe.data(), new JobContext()), null, job, stopping(job));
        assertEquals(RunState.STOPPED, stopped.state());

        Path bundle = folder.resolve("stopped.zip");
        List<String> checks = home.export(stopped.id(), ExportFormat.BUNDLE, bundle, new JobContext())
                .checks();
        assertTrue(checks.get(1).contains("Its last checkpoint goes with it"), checks.toString());
        Workbench elsewhere = new Workbench(folder.resolve("elsewhere"));
        RunRecord imported = elsewhere.importBundle(bundle, new JobContext());
        assertEquals(RunState.STOPPED, imported.state());

        RunRecord here = home.resumeHere(stopped.id(), new JobContext(), new Told());
        elsewhere.locateData(imported.id(), recipe.data().path(), new JobContext());
        RunRecord there = elsewhere.resumeHere(imported.id(), new JobContext(), new Told());
        assertEquals(RunState.FINISHED, there.state());
        assertSameWeights(here.folder(home.store()), there.folder(elsewhere.store()));
        assertSameWeights(whole.folder(), there.folder(elsewhere.store()));
    }

    @Test
    void aRunWithoutAModelIsRefused() {
        Workbench home = new Workbench(folder.resolve("runs"));
        assertThrows(
                UserError.class,
                () -> home.export("none", ExportFormat.BUNDLE, folder.resolve("none.zip"), new JobContext()));
    }

    private static SessionListener stopping(JobContext job) {
        return new SessionListener() {
            @Override
            public void report(TrainingReport report) {
                if (report instanceof TrainingReport.Epoch epoch && epoch.epoch() == 1) {
                    job.cancel();
                }
            }

            @Override
            public void stateChanged(RunState state, String message) {
                // the record tells
            }
        };
    }

    private static void assertSameWeights(Path one, Path other) throws IOException {
        try (Stream<Path> arrays = Files.list(one.resolve("model"))) {
            List<Path> files = arrays.toList();
            assertTrue(files.size() > 30);
            for (Path file : files.stream()
                    .filter(each -> each.toString().endsWith(".npy"))
                    .toList()) {
                assertArrayEquals(
                        Files.readAllBytes(file),
                        Files.readAllBytes(other.resolve("model").resolve(file.getFileName())),
                        file.toString());
            }
        }
    }
}
