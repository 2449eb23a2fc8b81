package alad.experiment;

import alad.data.ImageSamples;
import alad.detector.ScoreKind;
import alad.evaluate.AurocSpread;
import alad.evaluate.Bootstrap;
import alad.evaluate.Interval;
import alad.evaluate.PixelControls;
import alad.evaluate.RankedScores;
import alad.job.JobContext;
import alad.prepare.Preparation;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What needs no training on a run's test rows, and how far the training lies above it; all empty where the test rows hold
 * one class only.
 *
 * @param untrained AUROC of the untrained networks, without any where they weren't scored
 * @param plain AUROC of plain statistics of a row, in [0.5, 1]: each in whichever direction suits it
 */
record Controls(Map<ScoreKind, Double> untrained, Map<String, Double> plain, Map<ScoreKind, Certainty> certainty) {
    /**
     * @param untrained null where the networks weren't scored before they were trained
     * @param seed of the resampling
     */
    static Controls of(
            TrainingData data,
            Preparation preparation,
            ScoredParts trained,
            ScoredParts untrained,
            long seed,
            JobContext job) {
        boolean[] anomalous = data.split().labels(data.split().test());
        int anomalies = data.split().anomalousIn(data.split().test());
        if (anomalies == 0 || anomalies == anomalous.length) {
            return new Controls(Map.of(), Map.of(), Map.of());
        }
        Map<String, Double> plain = new LinkedHashMap<>();
        Map<String, AurocSpread> spreads = new LinkedHashMap<>();
        scores(data, preparation).forEach((name, scores) -> {
            AurocSpread spread = AurocSpread.of(scores, anomalous);
            spreads.put(name, spread.auroc() < 0.5 ? spread.reversed() : spread);
            plain.put(name, spreads.get(name).auroc());
        });
        Map<ScoreKind, Certainty> certainty = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            float[] scores = trained.test().of(kind);
            AurocSpread spread = AurocSpread.of(scores, anomalous);
            Map<String, Interval> leads = new LinkedHashMap<>();
            spreads.forEach((name, other) -> leads.put(name, spread.lead(other)));
            Interval overUntrained = untrained == null
                    ? null
                    : spread.lead(AurocSpread.of(untrained.test().of(kind), anomalous));
            Interval auroc =
                    Bootstrap.of(RankedScores.of(scores, anomalous), seed, job).auroc();
            certainty.put(kind, new Certainty(auroc, overUntrained, leads));
        }
        return new Controls(untrained == null ? Map.of() : untrained.auroc(data), plain, certainty);
    }

    private static Map<String, float[]> scores(TrainingData data, Preparation preparation) {
        int[] train = data.split().train();
        int[] test = data.split().test();
        return data.dataset().samples() instanceof ImageSamples images
                ? PixelControls.scores(images, train, test)
                : MeanDistance.scores(
                        preparation.apply(data.dataset(), train), preparation.apply(data.dataset(), test));
    }
}
