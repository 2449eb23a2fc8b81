package alad.ui.training;

import alad.detector.ScoreKind;
import alad.detector.TrainingReport.Epoch;
import alad.detector.TrainingReport.NetworkVitals;
import alad.detector.TrainingReport.Pictures;
import alad.detector.TrainingReport.Step;
import alad.detector.TrainingReport.Vitals;
import alad.experiment.StripEpochs;
import alad.experiment.TestFigures;
import alad.ui.chart.Curve;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a training has told so far, over epochs; bounded however long it runs. */
final class History {
    /** As reports name them. */
    static final List<String> NETWORKS = List.of("E", "G", "Dxz", "Dxx", "Dzz");

    final Curve dxz = new Curve();
    final Curve dxx = new Curve();
    final Curve dzz = new Curve();
    final Curve generator = new Curve();
    final Curve encoder = new Curve();
    final Curve realProbability = new Curve();
    final Curve fakeProbability = new Curve();
    final Curve validation = new Curve();
    final Curve validationScore = new Curve();
    final Curve validationAuroc = new Curve();
    final Map<ScoreKind, Curve> testAuroc = new EnumMap<>(ScoreKind.class);
    final Map<String, Curve> weightNorms = byNetwork();
    final Map<String, Curve> gradientNorms = byNetwork();
    /** The largest of a network's spectrally normalised layers. */
    final Map<String, Curve> sigmas = byNetwork();

    private final List<Pictures> snapshots = new ArrayList<>();
    private int stepsPerEpoch = 1;
    private int bestEpoch = -1;
    private double labelledAuroc = Double.NaN;

    History() {
        for (ScoreKind kind : ScoreKind.values()) {
            testAuroc.put(kind, new Curve());
        }
    }

    private static Map<String, Curve> byNetwork() {
        Map<String, Curve> curves = new LinkedHashMap<>();
        NETWORKS.forEach(name -> curves.put(name, new Curve()));
        return curves;
    }

    void start(int newStepsPerEpoch) {
        stepsPerEpoch = Math.max(1, newStepsPerEpoch);
    }

    double epochsDone(long step) {
        return step / (double) stepsPerEpoch;
    }

    void clear() {
        Stream.of(
                        Stream.of(dxz, dxx, dzz, generator, encoder, realProbability, fakeProbability),
                        Stream.of(validation, validationScore, validationAuroc),
                        testAuroc.values().stream(),
                        weightNorms.values().stream(),
                        gradientNorms.values().stream(),
                        sigmas.values().stream())
                .flatMap(each -> each)
                .forEach(Curve::clear);
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
        realProbability.add(epochs, step.realProbability());
        fakeProbability.add(epochs, step.fakeProbability());
    }

    void add(Epoch epoch) {
        validation.add(epoch.epoch(), epoch.validationReconstruction());
        validationScore.add(epoch.epoch(), epoch.validationFeatures());
        validationAuroc.add(epoch.epoch(), epoch.labelledAuroc());
        labelledAuroc = epoch.labelledAuroc();
        if (epoch.best()) {
            bestEpoch = epoch.epoch();
        }
    }

    void add(Vitals vitals) {
        double epochs = epochsDone(vitals.step());
        for (NetworkVitals network : vitals.networks()) {
            weightNorms.get(network.name()).add(epochs, network.weightNorm());
            gradientNorms.get(network.name()).add(epochs, network.gradientNorm());
            double largest = network.sigmas().values().stream()
                    .mapToDouble(Float::doubleValue)
                    .max()
                    .orElse(Double.NaN);
            sigmas.get(network.name()).add(epochs, largest);
        }
    }

    void add(List<TestFigures> figures) {
        for (TestFigures each : figures) {
            testAuroc.get(each.score()).add(each.epoch(), each.auroc());
        }
    }

    /** Keeps the newest pictures of each epoch; when there are too many, an even choice of them. */
    void add(Pictures pictures) {
        snapshots.removeIf(each -> each.epoch() >= pictures.epoch());
        snapshots.add(pictures);
        int[] shape = pictures.shape();
        int most = StripEpochs.most(3L * pictures.x().length * shape[0] * shape[1] * shape[2]);
        snapshots.removeIf(each -> !StripEpochs.isKept(each.epoch(), pictures.epoch(), most));
    }

    int snapshots() {
        return snapshots.size();
    }

    Pictures snapshot(int index) {
        return snapshots.get(index);
    }

    /** @param epoch whose weights are kept as the best, or -1 */
    void keeps(int epoch) {
        bestEpoch = epoch;
    }

    /** -1 before the first validation, and where the last weights are kept. */
    int bestEpoch() {
        return bestEpoch;
    }

    /** Of the newest epoch; NaN where there is no labelled validation. */
    double labelledAuroc() {
        return labelledAuroc;
    }
}
