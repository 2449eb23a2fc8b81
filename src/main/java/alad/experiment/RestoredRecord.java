package alad.experiment;

import alad.detector.Keep;
import alad.detector.ScoreKind;
import alad.detector.TrainingReport;
import alad.job.UserError;
import alad.modelfile.ModelBundle;
import alad.modelfile.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A run's record as the other parts of the run tell it; what only the record knew is empty. */
final class RestoredRecord {
    private final RunFolder run;
    private final Optional<ModelBundle> model;
    private final Optional<KeptScores> scores;
    private final Optional<SplitFile> split;
    private int epochsDone;
    private int keptEpoch;
    private Keep kept;
    private boolean endedEarly;

    private RestoredRecord(RunFolder run) {
        this.run = run;
        model = ModelFolder.isOne(run.model()) ? readable(() -> ModelFolder.read(run.model())) : Optional.empty();
        scores = readable(() -> KeptScores.read(run.scores())).flatMap(found -> found);
        split = Files.exists(run.split()) ? readable(() -> SplitFile.read(run.split())) : Optional.empty();
        readable(run::history).orElse(List.of()).forEach(this::remember);
    }

    static RunRecord of(RunFolder run) {
        return new RestoredRecord(run).record();
    }

    private void remember(TrainingReport report) {
        if (report instanceof TrainingReport.Epoch epoch) {
            epochsDone = epoch.epoch();
        } else if (report instanceof TrainingReport.Ended ended) {
            keptEpoch = ended.keptEpoch();
            kept = ended.kept();
            endedEarly = ended.stoppedEarly();
        }
    }

    private RunRecord record() {
        RunState state = state();
        return new RunRecord(
                RunRecord.VERSION,
                run.id(),
                state,
                state == RunState.FAILED ? "What became of it isn't known any more." : null,
                changed(run.path().resolve("recipe.json")).orElse(""),
                changed(run.model().resolve("model.json")).orElse(null),
                model.map(ModelBundle::fingerprint)
                        .or(() -> split.map(SplitFile::fingerprint))
                        .orElse(""),
                Map.of(),
                model.map(ModelBundle::classNames).orElse(List.of()),
                counts(),
                auroc(),
                Map.of(),
                Map.of(),
                Map.of(),
                Math.min(keptEpoch, epochsDone),
                kept,
                epochsDone);
    }

    private RunState state() {
        if (model.isEmpty()) {
            return RunState.FAILED;
        }
        boolean whole = epochsDone >= model.get().model().options().epochs();
        return whole || endedEarly ? RunState.FINISHED : RunState.STOPPED;
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        split.ifPresent(found -> counts.put("train", found.rows().train().length));
        scores.ifPresent(found -> {
            counts.put("validation", found.anomalous(ScoredParts.VALIDATION).length);
            counts.put("labelledValidation", found.anomalous(ScoredParts.LABELLED).length);
            boolean[] test = found.anomalous(ScoredParts.TEST);
            counts.put("test", test.length);
            int anomalous = 0;
            for (boolean each : test) {
                anomalous += each ? 1 : 0;
            }
            counts.put("testAnomalous", anomalous);
        });
        return counts;
    }

    private Map<ScoreKind, Double> auroc() {
        return scores.map(all -> ScoredParts.auroc(all.of(ScoredParts.TEST), all.anomalous(ScoredParts.TEST)))
                .orElse(Map.of());
    }

    private static Optional<String> changed(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant().toString());
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> readable(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (UserError damaged) {
            return Optional.empty();
        }
    }
}
