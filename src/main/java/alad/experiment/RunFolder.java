package alad.experiment;

import alad.detector.Keep;
import alad.detector.ScoreKind;
import alad.detector.TrainingReport;
import alad.evaluate.Threshold;
import alad.file.AtomicFile;
import alad.file.Storage;
import alad.job.UserError;
import alad.modelfile.CheckpointFolder;
import alad.modelfile.JsonFiles;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int LOG_TAIL = 12;
    private static final int LOG_TAIL_BYTES = 1 << 16;

    private static final Set<String> PARTS = Set.of(
            "recipe.json",
            "run.json",
            "before.json",
            "split.json",
            "scores.csv",
            "thresholds.json",
            "evaluation.csv",
            "model");

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

    /** The files and folders that the run is trained and scored on. */
    List<Path> inputs() {
        return recipe().inputs();
    }

    PictureFolder pictures() {
        return new PictureFolder(path.resolve("pictures"));
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
        if (kept.epochs() == record().epochsDone()) {
            all.putAll(kept.thresholds());
        }
        return all;
    }

    Path thresholds() {
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
        JsonFiles.write(thresholds(), new KeptThresholds(KeptThresholds.VERSION, record().epochsDone(), all));
    }

    Recipe recipe() {
        return JsonFiles.read(path.resolve("recipe.json"), Recipe.class, Recipe.VERSION, OlderRecipes::upgraded);
    }

    void write(Recipe recipe) {
        JsonFiles.write(path.resolve("recipe.json"), recipe);
    }

    /** run.json, for who trains the run. */
    RecordFile records() {
        return new RecordFile(path);
    }

    void write(RunRecord record) {
        records().write(record);
    }

    /** Whose weights the recipe has kept; without one nothing is known to be the best. */
    Keep keep() {
        try {
            return recipe().options().keep();
        } catch (UserError damaged) {
            return Keep.LAST;
        }
    }

    /** The record as it was last written. */
    RunRecord written() {
        return records().written();
    }

    /** The record as it is: a run that was left by its process has ended; one that can't be read is derived again. */
    RunRecord record() {
        try {
            return records().now();
        } catch (UserError unreadable) {
            return RestoredRecord.of(this);
        }
    }

    /** The reports so far, without pictures: see {@link RunHistory}. */
    List<TrainingReport> history() {
        return RunHistory.read(metrics(), keep());
    }

    /** The last lines that the worker wrote to its log; empty when it wrote none. */
    String logTail() {
        if (!Files.isRegularFile(log())) {
            return "";
        }
        try (SeekableByteChannel log = Files.newByteChannel(log())) {
            log.position(Math.max(0, log.size() - LOG_TAIL_BYTES));
            String end = new String(Channels.newInputStream(log).readNBytes(LOG_TAIL_BYTES), StandardCharsets.UTF_8);
            List<String> lines = end.lines().filter(line -> !line.isBlank()).toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
