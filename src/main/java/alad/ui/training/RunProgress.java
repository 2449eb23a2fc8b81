package alad.ui.training;

import alad.detector.Keep;
import alad.detector.TrainingReport;
import alad.detector.TrainingReport.Condition;
import alad.experiment.RunState;
import alad.experiment.TestFigures;
import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How far the training is, how well it goes, and all it has told, as its reports come in. */
final class RunProgress {
    final IntegerProperty epoch = new SimpleIntegerProperty();
    final IntegerProperty epochs = new SimpleIntegerProperty();
    final LongProperty step = new SimpleLongProperty();
    /** Share of the planned epochs that is done, 0..1. */
    final DoubleProperty share = new SimpleDoubleProperty();

    final DoubleProperty rowsPerSecond = new SimpleDoubleProperty();
    final DoubleProperty secondsLeft = new SimpleDoubleProperty(Double.NaN);
    /** Null before the first step. */
    final ObjectProperty<Condition> condition = new SimpleObjectProperty<>();

    final StringProperty healthWords = new SimpleStringProperty("");
    /** Null before the first checkpoint. */
    final ObjectProperty<Instant> checkpointAt = new SimpleObjectProperty<>();

    final History history = new History();
    /** Counts up whenever the history has grown. */
    final LongProperty historyVersion = new SimpleLongProperty();

    /** Before a training starts or goes on; the history stays. */
    void restart() {
        epoch.set(0);
        step.set(0);
        share.set(0);
        condition.set(null);
        healthWords.set("");
        checkpointAt.set(null);
        historyHasGrown();
    }

    /** Before a training of which nothing is known yet. */
    void clear() {
        history.clear();
        epochs.set(0);
        rowsPerSecond.set(0);
        secondsLeft.set(Double.NaN);
        restart();
    }

    void historyHasGrown() {
        historyVersion.set(historyVersion.get() + 1);
    }

    void complete() {
        share.set(1);
    }

    void take(TrainingReport report) {
        if (report instanceof TrainingReport.Started started) {
            epochs.set(started.epochs());
            history.start(started.stepsPerEpoch());
            condition.set(Condition.HEALTHY);
        } else if (report instanceof TrainingReport.Step now) {
            take(now);
        } else if (report instanceof TrainingReport.Epoch done) {
            history.add(done);
        } else if (report instanceof TrainingReport.Vitals vitals) {
            history.add(vitals);
        } else if (report instanceof TrainingReport.Pictures pictures) {
            history.add(pictures);
        } else if (report instanceof TrainingReport.Health health) {
            condition.set(health.condition());
            healthWords.set(health.condition() == Condition.HEALTHY ? "" : health.message());
        } else if (report instanceof TrainingReport.Checkpointed) {
            checkpointAt.set(Instant.now());
        } else if (report instanceof TrainingReport.Ended ended) {
            epoch.set(ended.epoch());
            secondsLeft.set(Double.NaN);
            history.keeps(ended.kept() == Keep.BEST ? ended.keptEpoch() : -1);
        }
    }

    /** Shows what an earlier run has told, as if it had just ended. */
    void show(EarlierRun run) {
        clear();
        run.reports().forEach(this::take);
        run.pictures().forEach(history::add);
        run.figures().stream()
                .collect(Collectors.groupingBy(TestFigures::epoch, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(history::add);
        history.keeps(run.record().kept() == Keep.BEST ? run.record().keptEpoch() : -1);
        checkpointAt.set(null);
        rowsPerSecond.set(0);
        epoch.set(run.record().epochsDone());
        if (run.record().state() == RunState.FINISHED) {
            complete();
        }
        historyHasGrown();
    }

    private void take(TrainingReport.Step now) {
        history.add(now);
        epoch.set(now.epoch());
        step.set(now.step());
        rowsPerSecond.set(now.rowsPerSecond());
        secondsLeft.set(now.secondsLeft());
        share.set(history.epochsDone(now.step()) / Math.max(1, epochs.get()));
    }
}
