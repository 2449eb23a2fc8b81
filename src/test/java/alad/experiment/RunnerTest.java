package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.TrainingReport;
import alad.job.JobContext;
import alad.job.UserError;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private Path table;

    @BeforeEach
    void writeTable() throws IOException {
        table = Tables.write(folder, 1);
        workbench = new Workbench(folder.resolve("runs"));
    }

    @Test
    void theSameRecipeGivesTheSameScores() throws IOException {
        Path first = train(Tables.recipe(table, 2)).folder(workbench.store());
        Path second = train(Tables.recipe(table, 2)).folder(workbench.store());
        assertEquals("little-table-2", second.getFileName().toString());
        assertEquals(Files.readString(first.resolve("scores.csv")), Files.readString(second.resolve("scores.csv")));
    }

    @Test
    void scoresReadFromTheFileEqualThoseOfTheModel() throws IOException {
        RunRecord record = train(Tables.recipe(table, 2));
        Path kept = record.folder(workbench.store()).resolve("scores.csv");
        float[] read = scores(record.id());
        Files.delete(kept);
        assertArrayEquals(read, scores(record.id()));
        assertTrue(Files.exists(kept));
    }

    @Test
    void otherDataIsScoredLikeTheRunsOwn() {
        RunRecord record = train(Tables.recipe(table, 2));
        ScoredData other = workbench.scoreFile(record.id(), table, new JobContext());
        try (OpenRun open = workbench.openRun(record.id(), new JobContext())) {
            int[] test = open.scored().split().test();
            float[] own = open.scored().testScores().of(ScoreKind.L2);
            for (int i = 0; i < test.length; i++) {
                assertEquals(own[i], other.scores().of(ScoreKind.L2)[test[i]]);
            }
            assertEquals(open.scored().thresholds(), other.thresholds());
        }
    }

    @Test
    void tablesWithoutLabelsAndInAnotherOrderAreScoredTheSame() throws IOException {
        RunRecord record = train(Tables.recipe(table, 2));
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.split(",");
            text.append(String.join(",", cells[2], cells[0], cells[1])).append('\n');
        }
        Path other = Files.writeString(folder.resolve("unlabelled.csv"), text);
        float[] labelled = workbench
                .scoreFile(record.id(), table, new JobContext())
                .scores()
                .of(ScoreKind.L1);
        float[] unlabelled = workbench
                .scoreFile(record.id(), other, new JobContext())
                .scores()
                .of(ScoreKind.L1);
        assertArrayEquals(labelled, unlabelled);
        Files.writeString(other, "a,c,kind\n1,2,good\n3,4,bad\n");
        UserError error =
                assertThrows(UserError.class, () -> workbench.scoreFile(record.id(), other, new JobContext()));
        assertEquals(
                "Column \"b\" is missing in unlabelled.csv, but the model was trained with it.", error.getMessage());
    }

    @Test
    void aRecordTellsWhatWasDone() {
        RunRecord record = train(Tables.recipe(table, 3));
        assertEquals(RunState.FINISHED, record.state());
        assertEquals(3, record.epochsDone());
        assertEquals(
                List.of("bad", "good"), record.classNames().stream().sorted().toList());
        assertEquals(ScoreKind.values().length, record.testAuroc().size());
        assertEquals(ScoreKind.values().length, record.untrainedAuroc().size());
        assertEquals(64, record.fingerprint().length());
        assertEquals(
                Set.of("L1 distance to the mean training row", "L2 distance to the mean training row"),
                record.controlAuroc().keySet());
        Certainty certainty = record.certainty().get(ScoreKind.FEATURES);
        double auroc = record.testAuroc().get(ScoreKind.FEATURES);
        assertTrue(
                certainty.auroc().low() <= auroc && auroc <= certainty.auroc().high(), certainty.toString());
        double lead = auroc - record.untrainedAuroc().get(ScoreKind.FEATURES);
        assertEquals(
                lead,
                (certainty.overUntrained().low() + certainty.overUntrained().high()) / 2,
                1e-9);
        assertEquals(record.controlAuroc().keySet(), certainty.overControls().keySet());
        assertTrue(record.controlAuroc().values().stream().allMatch(each -> each >= 0.5));
        assertEquals(record, workbench.runs().get(0));
        List<TrainingReport> history = workbench.history(record.id());
        assertInstanceOf(TrainingReport.Started.class, history.get(0));
        assertInstanceOf(TrainingReport.Ended.class, history.get(history.size() - 1));
    }

    @Test
    void changedDataIsRefused() throws IOException {
        RunRecord record = train(Tables.recipe(table, 1));
        Tables.write(folder, 2);
        UserError error = assertThrows(UserError.class, () -> workbench.openRun(record.id(), new JobContext()));
        assertTrue(error.getMessage().contains("has changed since this run was trained on it"), error.getMessage());
    }

    @Test
    void aTableIsRefusedByAPresetForImages() {
        Recipe wrong = Tables.recipe(table, 1, "small-images");
        UserError error = assertThrows(UserError.class, () -> train(wrong));
        assertEquals("Preset small-images is for images, but the data holds a table.", error.getMessage());
        assertEquals(List.of(), workbench.runs());
    }

    @Test
    void nothingIsLeftOfARunWhoseNetworksDontFit() throws IOException {
        Path images = folder.resolve("images");
        for (String kind : List.of("good", "bad")) {
            for (int i = 0; i < 20; i++) {
                Path file = Files.createDirectories(images.resolve(kind)).resolve(i + ".png");
                ImageIO.write(new BufferedImage(36, 36, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
            }
        }
        Recipe wrong = Tables.recipe(images, 1, "cifar10");
        UserError error = assertThrows(UserError.class, () -> train(wrong));
        assertTrue(error.getMessage().contains("don't fit rows of shape"), error.getMessage());
        assertEquals(List.of(), workbench.runs());
    }

    @Test
    void aFinishedRunHasNothingToGoOnWith() {
        String id = train(Tables.recipe(table, 1)).id();
        UserError error = assertThrows(UserError.class, () -> workbench.resumeHere(id, new JobContext(), new Told()));
        assertTrue(error.getMessage().contains("is finished"), error.getMessage());
    }

    @Test
    void aRunIsFoundFromAnyWorkingFolder() {
        Path relative = Path.of("").toAbsolutePath().relativize(table);
        RunRecord record = train(Tables.recipe(relative, 0));
        assertEquals(table, workbench.recipe(record.id()).data().path());
    }

    @Test
    void aRunWhoseScoresCantBeKeptOpensAllTheSame() throws IOException {
        RunRecord record = train(Tables.recipe(table, 1));
        float[] kept = scores(record.id());
        Path file = record.folder(workbench.store()).resolve("scores.csv");
        Files.delete(file);
        Files.createDirectory(file);
        assertArrayEquals(kept, scores(record.id()));
    }

    @Test
    void nothingIsWrittenOverTheRunOrItsData() throws IOException {
        RunRecord record = train(Tables.recipe(table, 1));
        Path run = record.folder(workbench.store());
        String data = Files.readString(table);
        try (OpenRun open = workbench.openRun(record.id(), new JobContext())) {
            for (Path wrong : List.of(table, run.resolve("run.json"), run.resolve("model/model.json"))) {
                assertThrows(UserError.class, () -> open.writeScores(wrong, CsvText.AS_IS));
                assertThrows(
                        UserError.class,
                        () -> workbench.export(open, ExportFormat.REPORT, wrong, new JobContext()),
                        wrong.toString());
            }
            workbench.export(open, ExportFormat.SCORES, run.resolve("scores.csv"), new JobContext());
        }
        ScoredData scored = workbench.scoreFile(record.id(), table, new JobContext());
        UserError error = assertThrows(UserError.class, () -> scored.writeCsv(table, CsvText.AS_IS, List.of(table)));
        assertEquals("Can't write " + table + ": it is the data; name another file.", error.getMessage());
        assertEquals(data, Files.readString(table));
    }

    @Test
    void aCheckpointThatCantBeWrittenIsToldAndTheTrainingGoesOn() throws IOException {
        RunFolder run = queued(Tables.recipe(table, 4));
        Files.createFile(run.checkpoints());
        List<TrainingReport.Health> health = new ArrayList<>();
        RunRecord record = run(run, new Told() {
            @Override
            public synchronized void report(TrainingReport report) {
                super.report(report);
                if (report instanceof TrainingReport.Health told) {
                    health.add(told);
                }
            }
        });
        assertEquals(RunState.FINISHED, record.state());
        assertEquals(
                List.of(TrainingReport.Condition.NOT_KEPT, TrainingReport.Condition.HEALTHY),
                health.stream().map(TrainingReport.Health::condition).toList());
        assertTrue(
                health.get(0).message().startsWith("Can't write " + run.checkpoints()),
                health.get(0).message());
        assertEquals(2, health.get(0).epoch());
        assertEquals("All that was learnt is on disk now.", health.get(1).message());
        assertTrue(
                run.history().stream().noneMatch(TrainingReport.Checkpointed.class::isInstance),
                "a checkpoint that isn't there was told of");
    }

    @Test
    void whatCantBeWrittenAtTheEndIsTriedAgainWhenTheListenerSaysSo() throws IOException {
        RunFolder run = queued(Tables.recipe(table, 1));
        List<String> problems = new ArrayList<>();
        RunRecord record = run(run, new BlockedAtTheEnd(run) {
            @Override
            public boolean triesAgain(String problem) {
                problems.add(problem);
                unblock();
                return true;
            }
        });
        assertEquals(RunState.FINISHED, record.state());
        assertEquals(RunState.FINISHED, run.record().state());
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("Can't write " + run.path().resolve("run.json")), problems.get(0));
    }

    @Test
    void givingUpLeavesTheModelThatCouldBeWritten() throws IOException {
        RunFolder run = queued(Tables.recipe(table, 1));
        BlockedAtTheEnd blocked = new BlockedAtTheEnd(run);
        UserError error = assertThrows(UserError.class, () -> run(run, blocked));
        assertTrue(error.getMessage().startsWith("Can't write " + run.path().resolve("run.json")), error.getMessage());
        assertEquals(RunState.FAILED, blocked.awaitedEnd());
        assertTrue(Files.exists(run.model().resolve("model.json")));
        assertFalse(Files.exists(run.path().resolve("run.json.tmp")));
    }

    @Test
    void linesThatTheDiskDidNotTakeAreWrittenBeforeTheRunIsFinished() throws IOException {
        RunFolder run = queued(Tables.recipe(table, 1));
        Files.createFile(run.metrics());
        FullDisk disk =
                new FullDisk(FileChannel.open(run.metrics(), StandardOpenOption.READ, StandardOpenOption.WRITE), 0);
        List<String> problems = new ArrayList<>();
        Told listener = new Told() {
            @Override
            public boolean triesAgain(String problem) {
                problems.add(problem);
                disk.room = 1 << 20;
                return true;
            }
        };
        try (RunLock lock = RunLock.take(run.path())) {
            RunRecord record = runner(run, lock, listener)
                    .run(
                            recipe -> TrainingData.open(run, recipe, new JobContext()),
                            metrics -> new LineLog(metrics, disk));
            assertEquals(RunState.FINISHED, record.state());
        }
        assertEquals(List.of("Can't write " + run.metrics() + ": No space left on device."), problems);
        List<TrainingReport> history = run.history();
        assertInstanceOf(TrainingReport.Started.class, history.get(0));
        assertInstanceOf(TrainingReport.Ended.class, history.get(history.size() - 1));
    }

    @Test
    void whatAKilledTrainingLeftHalfWrittenIsClearedByTheNext() throws IOException {
        RunFolder run = queued(Tables.recipe(table, 1));
        Path draft = Files.createDirectories(run.checkpoints().resolve("checkpoint-99.tmp"));
        Files.createFile(draft.resolve("E.l1.weight.npy"));
        Path figures = Files.createFile(run.path().resolve("evaluation.csv.tmp"));
        run(run, new Told());
        assertFalse(Files.exists(draft));
        assertFalse(Files.exists(figures));
    }

    @Test
    void draftsOfARunAreClearedAndNothingElse() throws IOException {
        RunFolder run = queued(Tables.recipe(table, 1));
        Files.createFile(run.path().resolve("scores.csv.tmp"));
        Path movedAside = Files.createDirectories(run.checkpoints().resolve("checkpoint-7.old"));
        Path notOurs = Files.createFile(run.path().resolve("notes.old"));
        run.clearDrafts();
        assertFalse(Files.exists(run.path().resolve("scores.csv.tmp")));
        assertFalse(Files.exists(movedAside));
        assertTrue(Files.exists(run.checkpoints().resolve("checkpoint-7")));
        assertTrue(Files.exists(notOurs));
    }

    @Test
    void aRunWhoseCheckpointsAreAllBrokenDoesntStartFromNothing() throws IOException {
        RunFolder run = queued(Tables.recipe(table, 1));
        Path checkpoint = Files.createDirectories(run.checkpoints().resolve("checkpoint-7"));
        Files.writeString(checkpoint.resolve("checkpoint.json"), "garbage");
        UserError error = assertThrows(UserError.class, () -> run(run, new Told()));
        assertTrue(
                error.getMessage().startsWith("No checkpoint in " + run.checkpoints() + " can be used: Can't read "),
                error.getMessage());
        assertTrue(Files.exists(checkpoint));
    }

    @Test
    void aFolderThatIsMovedAwayIsMissedUntilItIsBack() throws IOException {
        RunFolder run = queued(Tables.recipe(table, 4));
        Path away = folder.resolve("away");
        List<String> health = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        RunRecord record = run(run, new Told() {
            @Override
            public synchronized void report(TrainingReport report) {
                super.report(report);
                if (report instanceof TrainingReport.Epoch epoch && epoch.epoch() == 1) {
                    move(run.path(), away);
                }
                if (report instanceof TrainingReport.Health told) {
                    health.add(told.message());
                }
            }

            @Override
            public boolean triesAgain(String problem) {
                problems.add(problem);
                assertFalse(Files.exists(run.path()), "written where the run isn't any more");
                move(away, run.path());
                return true;
            }
        });
        String missed = "Can't write " + run.path()
                + ": the run's folder was moved or deleted while it is trained; put it back.";
        assertEquals(RunState.FINISHED, record.state());
        assertEquals(List.of(missed), problems);
        assertEquals(
                List.of(
                        missed + " The training goes on; see to it before it ends.",
                        "All that was learnt is on disk now."),
                health);
        assertTrue(Files.exists(run.model().resolve("model.json")));
    }

    @Test
    void aFolderThatStaysAwayIsNotMadeAgain() throws IOException {
        RunFolder run = queued(Tables.recipe(table, 4));
        Path away = folder.resolve("away");
        UserError error = assertThrows(
                UserError.class,
                () -> run(run, new Told() {
                    @Override
                    public synchronized void report(TrainingReport report) {
                        super.report(report);
                        if (report instanceof TrainingReport.Epoch epoch && epoch.epoch() == 1) {
                            move(run.path(), away);
                        }
                    }
                }));
        assertTrue(error.getMessage().contains("was moved or deleted"), error.getMessage());
        assertFalse(Files.exists(run.path()));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder takes the place of run.json while the last scores are computed. */
    private static class BlockedAtTheEnd extends Told {
        private final Path record;

        BlockedAtTheEnd(RunFolder run) {
            record = run.path().resolve("run.json");
        }

        @Override
        public void phase(String what) {
            if (what.equals("Scoring the controls")) {
                try {
                    Files.delete(record);
                    Files.createDirectories(record.resolve("in the way"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        final void unblock() {
            try {
                Files.delete(record.resolve("in the way"));
                Files.delete(record);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        final RunState awaitedEnd() {
            try {
                return awaitEnd();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private RunFolder queued(Recipe recipe) {
        RunFolder run = new RunStore(workbench.store()).create(recipe.name());
        run.write(recipe);
        run.write(RunJournal.queued(run));
        return run;
    }

    private static RunRecord run(RunFolder run, SessionListener listener) {
        try (RunLock lock = RunLock.take(run.path())) {
            return runner(run, lock, listener).run();
        }
    }

    private static Runner runner(RunFolder run, RunLock lock, SessionListener listener) {
        return new Runner(run, lock, new JobContext(), listener);
    }

    private float[] scores(String id) {
        try (OpenRun open = workbench.openRun(id, new JobContext())) {
            return open.scored().testScores().of(ScoreKind.FEATURES);
        }
    }

    private RunRecord train(Recipe recipe) {
        Dataset dataset = workbench.open(recipe.data(), new JobContext());
        return workbench.train(recipe, dataset, null, new JobContext(), new Told());
    }
}
