package alad.ui.evaluate;

import alad.detector.ScoreKind;
import alad.evaluate.Bootstrap;
import alad.experiment.Evaluation;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** Intervals of the figures of all scores, resampled in the background one kind after the other. */
final class Intervals {
    private final Lane lane;
    private final Consumer<String> failed;

    // State
    private final ObservableMap<ScoreKind, Bootstrap> byKind = FXCollections.observableHashMap();
    private final ObservableMap<ScoreKind, Bootstrap> unmodifiable = FXCollections.unmodifiableObservableMap(byKind);

    Intervals(Tasks tasks, Consumer<String> failed) {
        lane = tasks.lane();
        this.failed = failed;
    }

    /** Those that are known by now. */
    ObservableMap<ScoreKind, Bootstrap> known() {
        return unmodifiable;
    }

    // Commands

    /** Goes on with the kinds that are missing; does nothing where the test rows are of one class only. */
    void resample(Evaluation evaluation) {
        if (evaluation.isLabelled()) {
            Arrays.stream(ScoreKind.values())
                    .filter(kind -> !byKind.containsKey(kind))
                    .findFirst()
                    .ifPresent(kind -> lane.latest(Work.of(
                            job -> evaluation.intervals(kind, job),
                            found -> {
                                byKind.put(kind, found);
                                resample(evaluation);
                            },
                            failure -> failed.accept(failure.getMessage()))));
        }
    }

    void stop() {
        lane.cancel();
    }

    void forget() {
        stop();
        byKind.clear();
    }
}
