package alad.ui.training;

import alad.detector.TrainingReport.Condition;
import alad.experiment.Monitoring;
import alad.experiment.RunState;
import alad.gan.Preset;
import alad.ui.control.Pill.Tone;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Where a training is, in words. */
final class TrainingWords {
    private TrainingWords() {}

    /** "epoch 12 of 40", or what is going on before the first step and after the last. */
    static String place(TrainingViewModel model) {
        RunState state = model.stateProperty().get();
        if (state == null) {
            return model.canStart()
                    ? Texts.of("train.ready", model.next.chosen.get().inWords())
                    : Texts.of("train.notReady");
        }
        String epochs = Texts.of("train.epochOf", model.progress.epoch.get(), model.progress.epochs.get());
        return switch (state) {
            case PAUSED -> Texts.of("train.pausedAt", epochs);
            case FINISHED -> Texts.of("train.finishedAt", epochs);
            case STOPPED -> Texts.of("train.stoppedAt", epochs);
            case FAILED ->
                model.progress.step.get() == 0 ? Texts.of("train.failed") : Texts.of("train.failedAt", epochs);
            default -> model.progress.step.get() == 0 || model.ending.get() ? model.phase.get() : epochs;
        };
    }

    /** "312 images/s · 2:14 left" while it trains. */
    static String pace(TrainingViewModel model) {
        if (model.stateProperty().get() != RunState.RUNNING || model.progress.step.get() == 0 || model.ending.get()) {
            return "";
        }
        boolean images =
                model.next.preset.get() != null && model.next.preset.get().images();
        String rate =
                Texts.of(images ? "train.imagesPerSecond" : "train.rowsPerSecond", model.progress.rowsPerSecond.get());
        double left = model.progress.secondsLeft.get();
        return Double.isFinite(left) ? Texts.of("train.rateAndLeft", rate, time(left)) : rate;
    }

    /** "about 6 min on this machine", or nothing while no training with the preset has been timed. */
    static String estimate(TrainingViewModel model) {
        double seconds = model.next.estimatedSeconds();
        if (Double.isNaN(seconds)) {
            return "";
        }
        return seconds < 90
                ? Texts.of("train.estimate.seconds", Math.max(1, Math.round(seconds / 10) * 10))
                : Texts.of("train.estimate.minutes", Math.round(seconds / 60));
    }

    /** Why there are no pictures yet, or won't be. */
    static String noPictures(TrainingViewModel model) {
        Preset preset = model.next.preset.get();
        if (preset != null && !preset.images()) {
            return Texts.of("pictures.table");
        }
        RunState state = model.stateProperty().get();
        return Texts.of(state != null && state.isFinal() ? "pictures.none" : "pictures.empty");
    }

    /** "2:14" or "1:02:14". */
    static String time(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        return whole < 3600
                ? String.format("%d:%02d", whole / 60, whole % 60)
                : String.format("%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    /** The untrained networks, the last epoch, and at most some twenty between them, evenly spread. */
    static Monitoring monitoring(int epochs) {
        int stride = Math.max(1, (epochs + 19) / 20);
        List<Integer> at = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch += stride) {
            at.add(epoch);
        }
        at.add(epochs);
        return new Monitoring(at, 0);
    }

    static Tone tone(Condition condition) {
        return switch (condition) {
            case HEALTHY -> Tone.GOOD;
            case NOT_FINITE -> Tone.BAD;
            default -> Tone.WARNING;
        };
    }
}
