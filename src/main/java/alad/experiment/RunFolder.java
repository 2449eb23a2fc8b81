package alad.experiment;

import alad.detector.ScoreKind;
import alad.detector.TrainingReport;
import alad.evaluate.Threshold;
import alad.file.AtomicFile;
import alad.file.Storage;
import alad.job.UserError;
import alad.modelfile.CheckpointFolder;
import alad.modelfile.JsonFiles;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of one run: recipe.json, run.json, split.json, metrics.jsonl, scores.csv, thresholds.json, evaluation.csv, worker.log,
 * model/, pictures/ and checkpoints/.
 *
 * @param path absolute
 */
record RunFolder(Path path) {
    /** How long a worker may take from being queued to locking its folder. */
    private static final Duration START = Duration.ofMinutes(2);

    private static final int LOG_TAIL = 12;

    private static final Set<String> FOLDERS = Set.of("checkpoints", "pictures", "metrics.jsonl", "run.lock");

    private static final Set<String> PARTS =
            Set.of("recipe.json", "run.json", "split.json", "scores.csv", "thresholds.json", "evaluation.csv", "model");

    RunFolder {
        path = path.toAbsolutePath().normalize();
    }

    String id() {
        return path.getFileName().toString();
    }

    Path model() {
        return path.resolve("model");
    }

    Path checkpoints() {
        return path.resolve("checkpoints");
    }

    Path scores() {
        return path.resolve("scores.csv");
    }

    Path evaluation() {
        return path.resolve("evaluation.csv");
    }

    Path split() {
        return path.resolve("split.json");
    }

    Path log() {
        return path.resolve("worker.log");
    }

    PictureFolder pictures() {
        return new PictureFolder(path.resolve("pictures"));
    }

    /** @throws UserError when {@code file} is a part of this run or the data that it was trained on */
    void requireNotOwn(Path file) {
        Path place = file.toAbsolutePath().normalize();
        if (place.startsWith(path) && !place.equals(path)) {
            String part = path.relativize(place).getName(0).toString();
            if (PARTS.contains(part) && !place.equals(scores()) || FOLDERS.contains(part)) {
                throw UserError.invalid("out", "Can't write " + file + ": it is a part of the run; name another file.");
            }
        }
        requireOther(file, recipe().data().path());
    }

    /** @throws UserError when {@code file}, to be written, is {@code input} */
    static void requireOther(Path file, Path input) {
        try {
            if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
                throw UserError.invalid("out", "Can't write " + file + ": it is the data; name another file.");
            }
        } catch (IOException e) {
            throw AtomicFile.unwritable(file, e);
        }
    }

    /** @throws UserError when they can't be deleted */
    void deleteScores() {
        try {
            Storage.delete(scores());
        } catch (IOException e) {
            throw AtomicFile.unwritable(scores(), e);
        }
    }

    /**
     * Deletes what a killed process left half-written; only while the run is locked.
     *
     * @throws UserError when it can't be deleted
     */
    void clearDrafts() {
        AtomicFile.clearDrafts(path, PARTS::contains);
        CheckpointFolder.clearDrafts(checkpoints());
    }

    Path metrics() {
        return path.resolve("metrics.jsonl");
    }

    /** The thresholds that users have kept for the model as it is now, over {@code usual} ones. */
    Map<ScoreKind, Threshold> kept(Map<ScoreKind, Threshold> usual) {
        if (!Files.exists(thresholds())) {
            return usual;
        }
        Map<ScoreKind, Threshold> all = new EnumMap<>(ScoreKind.class);
        all.putAll(usual);
        KeptThresholds kept = JsonFiles.read(thresholds(), KeptThresholds.class, KeptThresholds.VERSION);
        if (kept.epochs() == written().epochsDone()) {
            all.putAll(kept.thresholds());
        }
        return all;
    }

    private Path thresholds() {
        return path.resolve("thresholds.json");
    }

    /** @param threshold null to go back to the usual one */
    void keep(ScoreKind kind, Threshold threshold) {
        Map<ScoreKind, Threshold> all = new EnumMap<>(ScoreKind.class);
        all.putAll(kept(Map.of()));
        if (threshold == null) {
            all.remove(kind);
        } else {
            all.put(kind, threshold);
        }
        JsonFiles.write(
                thresholds(),
                new KeptThresholds(KeptThresholds.VERSION, written().epochsDone(), all));
    }

    Recipe recipe() {
        return JsonFiles.read(path.resolve("recipe.json"), Recipe.class, Recipe.VERSION, OlderRecipes::upgraded);
    }

    void write(Recipe recipe) {
        JsonFiles.write(path.resolve("recipe.json"), recipe.located());
    }

    void write(RunRecord record) {
        JsonFiles.write(path.resolve("run.json"), record);
    }

    /** The record as it was last written. */
    RunRecord written() {
        return JsonFiles.read(path.resolve("run.json"), RunRecord.class, RunRecord.VERSION);
    }

    /** The record as it is: a run that was left by its process has failed. The folder may have been renamed. */
    RunRecord record() {
        RunRecord written = written().withId(id());
        return written.state().isFinal() || isAlive(written)
                ? written
                : written.failed("The training ended without a word.");
    }

    /**
     * The reports so far, without pictures; lines that can't be read are left out. A resumed training starts again from
     * its checkpoint: what was reported after that before is dropped.
     */
    List<TrainingReport> history() {
        if (!Files.exists(metrics())) {
            return List.of();
        }
        List<TrainingReport> reports = new ArrayList<>();
        try (var lines = Files.newBufferedReader(metrics())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try {
                    reports.add(ExperimentJson.parse(line, TrainingReport.class));
                } catch (JsonProcessingException e) {
                    System.getLogger(RunFolder.class.getName())
                            .log(System.Logger.Level.DEBUG, "A broken line in " + metrics());
                }
            }
            return withoutRepeats(reports);
        } catch (IOException e) {
            throw UserError.failed("Can't read " + metrics() + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private static List<TrainingReport> withoutRepeats(List<TrainingReport> reports) {
        List<TrainingReport> kept = new ArrayList<>();
        long least = Long.MAX_VALUE;
        for (int i = reports.size() - 1; i >= 0; i--) {
            TrainingReport report = reports.get(i);
            if (step(report) <= least) {
                kept.add(report);
                least = step(report) < 0 ? least : step(report);
            }
        }
        Collections.reverse(kept);
        return kept;
    }

    /** Steps done when {@code report} was made; -1 where it doesn't say. */
    private static long step(TrainingReport report) {
        if (report instanceof TrainingReport.Step step) {
            return step.step();
        } else if (report instanceof TrainingReport.Epoch epoch) {
            return epoch.step();
        } else if (report instanceof TrainingReport.Vitals vitals) {
            return vitals.step();
        } else if (report instanceof TrainingReport.Health health) {
            return health.step();
        } else if (report instanceof TrainingReport.Checkpointed checkpoint) {
            return checkpoint.step();
        } else if (report instanceof TrainingReport.Ended ended) {
            return ended.step();
        }
        return -1;
    }

    /** The last lines that the worker wrote to its log; empty when it wrote none. */
    String logTail() {
        if (!Files.exists(log())) {
            return "";
        }
        try {
            List<String> lines = new String(Files.readAllBytes(log()), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    private boolean isAlive(RunRecord written) {
        return RunLock.isTaken(path) || written.state() == RunState.QUEUED && startedLately(written);
    }

    private static boolean startedLately(RunRecord run) {
        return run.start()
                .filter(start -> start.plus(START).isAfter(Instant.now()))
                .isPresent();
    }
}
