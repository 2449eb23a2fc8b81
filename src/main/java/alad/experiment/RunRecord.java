package alad.experiment;

import alad.detector.Keep;
import alad.detector.ScoreKind;
import alad.job.UserError;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a run; stored as {@code run.json}.
 *
 * @param version of this format, now 2
 * @param id name of the run's folder
 * @param message why it failed or what else is to know of it, or null
 * @param started ISO-8601 instant
 * @param ended ISO-8601 instant, or null while it runs
 * @param fingerprint SHA-256 over the dataset's rows and labels
 * @param environment Java, engine, threads, processor, operating system
 * @param classNames all classes of the data
 * @param counts rows in "train", "validation", "labelledValidation", "test", "testAnomalous"
 * @param testAuroc test AUROC for each kind of score; empty when the test rows hold one class only
 * @param untrainedAuroc the same of the untrained network, a control
 * @param controlAuroc test AUROC of plain statistics of a row by their names, in [0.5, 1]: controls
 * @param certainty of {@code testAuroc} and of its lead over the controls; empty in older records
 * @param keptEpoch whose weights the model has; never above {@code epochsDone}
 * @param kept why these; null before any are
 */
public record RunRecord(
        int version,
        String id,
        RunState state,
        String message,
        String started,
        String ended,
        String fingerprint,
        Map<String, String> environment,
        List<String> classNames,
        Map<String, Integer> counts,
        Map<ScoreKind, Double> testAuroc,
        Map<ScoreKind, Double> untrainedAuroc,
        Map<String, Double> controlAuroc,
        Map<ScoreKind, Certainty> certainty,
        int keptEpoch,
        Keep kept,
        int epochsDone) {
    public static final int VERSION = 2;

    /** @throws UserError when there is no state, or an epoch is kept that isn't done */
    public RunRecord {
        if (state == null) {
            throw UserError.failed("the record has no state.");
        }
        if (keptEpoch < 0 || keptEpoch > epochsDone) {
            throw UserError.failed("the record keeps epoch " + keptEpoch + ", but " + epochsDone + " are done.");
        }
        started = started == null ? "" : started;
        environment = ordered(environment);
        classNames = List.copyOf(classNames);
        counts = ordered(counts);
        testAuroc = ordered(testAuroc);
        untrainedAuroc = ordered(untrainedAuroc);
        controlAuroc = ordered(controlAuroc);
        certainty = certainty == null ? Map.of() : ordered(certainty);
    }

    /** The same of a folder that was renamed. */
    RunRecord withId(String newId) {
        return with(newId, state, message, ended);
    }

    /** The same with something to know of it. */
    RunRecord remarked(String remark) {
        return with(id, state, remark, ended);
    }

    RunRecord failed(String why) {
        return with(id, RunState.FAILED, why, ended == null ? Instant.now().toString() : ended);
    }

    /** When it was started; empty where {@link #started} tells no instant. */
    Optional<Instant> start() {
        try {
            return Optional.of(Instant.parse(started));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whose weights the model has, for people. */
    public String keptInWords() {
        if (kept == Keep.BEST) {
            return "those of epoch " + keptEpoch + ", the best on normal validation rows";
        }
        return epochsDone == 0 ? "those that it started with" : "the last ones, of epoch " + epochsDone;
    }

    /** The run's files below the store. */
    public Path folder(Path store) {
        return store.resolve(id);
    }

    private RunRecord with(String newId, RunState newState, String newMessage, String newEnded) {
        return new RunRecord(
                version,
                newId,
                newState,
                newMessage,
                started,
                newEnded,
                fingerprint,
                environment,
                classNames,
                counts,
                testAuroc,
                untrainedAuroc,
                controlAuroc,
                certainty,
                keptEpoch,
                kept,
                epochsDone);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
