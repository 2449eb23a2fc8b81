package alad.ui.training;

import alad.detector.TrainingReport.Epoch;
import alad.detector.TrainingReport.Pictures;
import alad.detector.TrainingReport.Step;
import alad.ui.chart.Curve;
import java.util.ArrayList;
import java.util.List;

/** What a training has told so far, over epochs; bounded however long it runs. */
final class History {
    private static final int MOST_SNAPSHOTS = 120;

    final Curve dxz = new Curve();
    final Curve dxx = new Curve();
    final Curve dzz = new Curve();
    final Curve generator = new Curve();
    final Curve encoder = new Curve();
    final Curve validation = new Curve();
    private final List<Pictures> snapshots = new ArrayList<>();
    private int stepsPerEpoch = 1;
    private int bestEpoch = -1;
    private double labelledAuroc = Double.NaN;

    void start(int newStepsPerEpoch) {
        stepsPerEpoch = Math.max(1, newStepsPerEpoch);
    }

    double epochsDone(long step) {
        return step / (double) stepsPerEpoch;
    }

    void clear() {
        for (Curve curve : List.of(dxz, dxx, dzz, generator, encoder, validation)) {
            curve.clear();
        }
        snapshots.clear();
        bestEpoch = -1;
        labelledAuroc = Double.NaN;
    }

    void add(Step step) {
        double epochs = epochsDone(step.step());
        dxz.add(epochs, step.dxz());
        dxx.add(epochs, step.dxx());
        dzz.add(epochs, step.dzz());
        generator.add(epochs, step.generator());
        encoder.add(epochs, step.encoder());
    }

    void add(Epoch epoch) {
        validation.add(epoch.epoch(), epoch.validationReconstruction());
        labelledAuroc = epoch.labelledAuroc();
        if (epoch.best()) {
            bestEpoch = epoch.epoch();
        }
    }

    /** Keeps the newest pictures of each epoch; when there are too many, every second one goes. */
    void add(Pictures pictures) {
        int last = snapshots.size() - 1;
        if (last >= 0 && snapshots.get(last).epoch() == pictures.epoch()) {
            snapshots.set(last, pictures);
            return;
        }
        if (snapshots.size() == MOST_SNAPSHOTS) {
            for (int i = MOST_SNAPSHOTS - 1; i > 0; i -= 2) {
                snapshots.remove(i);
            }
        }
        snapshots.add(pictures);
    }

    int snapshots() {
        return snapshots.size();
    }

    Pictures snapshot(int index) {
        return snapshots.get(index);
    }

    /** -1 before the first validation. */
    int bestEpoch() {
        return bestEpoch;
    }

    /** Of the newest epoch; NaN where there is no labelled validation. */
    double labelledAuroc() {
        return labelledAuroc;
    }
}
