package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.TrainingReport;
import alad.file.ForgetfulDisk;
import alad.file.ForgetfulDisk.Cut;
import alad.job.JobContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power fails at any moment: nothing that was said to be kept is lost then, and nothing is there by halves. */
class PowerCutTest {
    private static final Pattern ENDED = Pattern.compile("\"state\" : \"(FINISHED|STOPPED)\"");
    private static final Pattern WHOLE_FOLDER = Pattern.compile("(.*/)?(model|checkpoint-[0-9]+)/[^/]+");

    @TempDir
    Path folder;

    private Path disk;
    private Path table;
    private Workbench workbench;

    @BeforeEach
    void writeTable() throws IOException {
        table = Tables.write(folder, 1);
        disk = Files.createDirectory(folder.resolve("disk"));
        workbench = new Workbench(disk.resolve("deep/runs"));
    }

    @Test
    void aTrainingLosesNothingThatItSaysIsKept() throws IOException {
        try (ForgetfulDisk forgetful = new ForgetfulDisk(disk)) {
            forgetful.atEveryMoment(() -> requireWhole(forgetful));
            RunRecord run = train(new Told() {
                @Override
                public synchronized void stateChanged(RunState state, String message) {
                    super.stateChanged(state, message);
                    if (state == RunState.FINISHED) {
                        keepBoth(forgetful, "said");
                    }
                }
            });
            assertTrue(forgetful.moments() > 1000, "only " + forgetful.moments() + " steps were watched");
            for (Cut cut : Cut.values()) {
                requireSame(run, folder.resolve("said " + cut));
            }
        }
    }

    @Test
    void aStoppedTrainingGoesOnAfterThePowerFailed() throws IOException {
        try (ForgetfulDisk forgetful = new ForgetfulDisk(disk)) {
            forgetful.atEveryMoment(() -> requireWhole(forgetful));
            JobContext job = new JobContext();
            RunRecord run = workbench.train(Tables.recipe(table, 4), open(), null, job, stopping(job));
            assertEquals(RunState.STOPPED, run.state());
            keepBoth(forgetful, "stopped");
            for (Cut cut : Cut.values()) {
                Workbench later = new Workbench(folder.resolve("stopped " + cut).resolve("deep/runs"));
                RunRecord resumed = later.resumeHere(run.id(), new JobContext(), new Told());
                assertEquals(RunState.FINISHED, resumed.state());
            }
        }
    }

    @Test
    void anExportedAndImportedBundleIsThereWhole() throws IOException {
        RunRecord run = train(new Told());
        Path file = Files.createDirectory(disk.resolve("sent")).resolve("run.zip");
        try (ForgetfulDisk forgetful = new ForgetfulDisk(disk)) {
            workbench.export(run.id(), ExportFormat.BUNDLE, file, new JobContext());
            for (Cut cut : Cut.values()) {
                assertArrayEquals(
                        Files.readAllBytes(file),
                        forgetful.left(cut, "sent/run.zip").orElseThrow());
            }
            forgetful.atEveryMoment(() -> requireWhole(forgetful));
            Workbench other = new Workbench(disk.resolve("other"));
            RunRecord imported = other.importBundle(file, new JobContext());
            keepBoth(forgetful, "imported");
            for (Cut cut : Cut.values()) {
                assertEquals(
                        contents(disk.resolve("other").resolve(imported.id())),
                        contents(folder.resolve("imported " + cut)
                                .resolve("other")
                                .resolve(imported.id())));
            }
        }
    }

    @Test
    void exportsWithAllThatGoesWithThemAreThereWhole() throws IOException {
        RunRecord run = train(new Told());
        Path sent = Files.createDirectory(disk.resolve("sent"));
        try (ForgetfulDisk forgetful = new ForgetfulDisk(disk);
                OpenRun open = workbench.openRun(run.id(), new JobContext())) {
            for (ExportFormat format : ExportFormat.values()) {
                workbench.export(open, format, sent.resolve("run." + format), new JobContext());
            }
            workbench.keepThreshold(
                    run.id(), ScoreKind.FEATURES, open.scored().thresholds().get(ScoreKind.L1));
            keepBoth(forgetful, "exported");
            for (Cut cut : Cut.values()) {
                Path left = folder.resolve("exported " + cut);
                assertEquals(contents(sent), contents(left.resolve("sent")));
                assertEquals(contents(run.folder(workbench.store())), contents(run.folder(left.resolve("deep/runs"))));
            }
        }
    }

    @Test
    void whatAnImportThatWasCutOffHasLeftIsNoRun() throws IOException {
        RunRecord run = train(new Told());
        Files.move(run.folder(workbench.store()), workbench.store().resolve("import-123.tmp"));
        assertTrue(workbench.runs().isEmpty());
    }

    private RunRecord train(SessionListener listener) {
        return workbench.train(Tables.recipe(table, 4), open(), null, new JobContext(), listener);
    }

    private Dataset open() {
        return workbench.open(Tables.recipe(table, 4).data(), new JobContext());
    }

    private static Told stopping(JobContext job) {
        return new Told() {
            @Override
            public synchronized void report(TrainingReport report) {
                super.report(report);
                if (report instanceof TrainingReport.Epoch epoch && epoch.epoch() == 2) {
                    job.cancel();
                }
            }
        };
    }

    private void keepBoth(ForgetfulDisk forgetful, String name) {
        for (Cut cut : Cut.values()) {
            forgetful.leave(cut, folder.resolve(name + " " + cut));
        }
    }

    /** No model and no checkpoint by halves, and of a run that says it has ended every part as it is. */
    private void requireWhole(ForgetfulDisk forgetful) {
        for (Cut cut : Cut.values()) {
            Map<String, byte[]> left = forgetful.left(cut);
            left.keySet().removeIf(name -> name.contains(".tmp"));
            left.forEach((name, content) -> {
                if (WHOLE_FOLDER.matcher(name).matches() && content != null) {
                    assertTrue(content.length > 0, name + " is empty after " + cut);
                }
                if (name.endsWith("/run.json")) {
                    Matcher ended = ENDED.matcher(new String(content, StandardCharsets.UTF_8));
                    if (ended.find()) {
                        requireParts(name.replace("run.json", ""), ended.group(1), left, cut);
                    }
                }
            });
        }
    }

    private void requireParts(String run, String state, Map<String, byte[]> left, Cut cut) {
        eachFile(disk.resolve(run), name -> {
            byte[] content = left.get(run + name);
            if (!name.equals("run.lock") && !name.contains(".tmp")) {
                assertTrue(content != null, name + " of a " + state + " run is gone after " + cut);
                assertEquals(
                        size(disk.resolve(run + name)),
                        content.length,
                        () -> name + " of a " + state + " run isn't whole after " + cut);
            }
        });
        assertTrue(left.containsKey(run + "metrics.jsonl"), "no metrics after " + cut);
    }

    private void requireSame(RunRecord run, Path left) throws IOException {
        assertEquals(contents(run.folder(workbench.store())), contents(run.folder(left.resolve("deep/runs"))));
        Workbench later = new Workbench(left.resolve("deep/runs"));
        assertEquals(RunState.FINISHED, later.runs().get(0).state());
        assertFalse(later.history(run.id()).isEmpty());
        Files.delete(run.folder(later.store()).resolve("scores.csv"));
        try (OpenRun before = workbench.openRun(run.id(), new JobContext());
                OpenRun after = later.openRun(run.id(), new JobContext())) {
            assertArrayEquals(
                    before.scored().testScores().of(ScoreKind.FEATURES),
                    after.scored().testScores().of(ScoreKind.FEATURES));
        }
    }

    private static Map<String, String> contents(Path folder) {
        Map<String, String> found = new TreeMap<>();
        eachFile(folder, name -> {
            if (!name.equals("run.lock")) {
                try {
                    found.put(name, new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        });
        return found;
    }

    private static void eachFile(Path folder, Consumer<String> work) {
        try (var all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                work.accept(folder.relativize(each).toString().replace('\\', '/'));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
