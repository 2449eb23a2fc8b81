package alad.experiment.report;

import alad.detector.ScoreKind;
import alad.evaluate.Confusion;
import alad.evaluate.Metrics;
import alad.evaluate.PrecisionPoint;
import alad.evaluate.RocPoint;
import alad.evaluate.Threshold;
import alad.experiment.ScoredRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How well the test rows are told apart: figures of all four scores, curves and confusion of the feature score. */
final class Decisions {
    private static final int BINS = 60;
    private static final double LONGEST_TAIL = 0.995;

    private final ScoredRun run;
    private final boolean[] anomalous;
    private final boolean labelled;

    Decisions(ScoredRun run) {
        this.run = run;
        int[] test = run.split().test();
        anomalous = new boolean[test.length];
        for (int i = 0; i < test.length; i++) {
            anomalous[i] = run.split().anomalous()[test[i]];
        }
        int positives = run.split().anomalousIn(test);
        labelled = positives > 0 && positives < test.length;
    }

    boolean[] anomalous() {
        return anomalous;
    }

    /** Whether the test rows hold both normal and anomalous ones. */
    boolean isLabelled() {
        return labelled;
    }

    void writeTo(Html html) {
        html.raw("<section>").heading("Test rows");
        if (!labelled) {
            html.paragraph(
                    "The test rows hold one class only, so there is nothing to tell apart: no AUROC, no confusion.");
        }
        html.table(
                List.of(
                        "score",
                        "AUROC",
                        "average precision",
                        "threshold",
                        "precision",
                        "recall",
                        "F1",
                        "false alarms"),
                Arrays.stream(ScoreKind.values()).map(this::figures).toList());
        run.thresholds().values().stream().map(this::rule).distinct().forEach(words -> html.raw(words));
        html.raw("<div class=\"plots\">").raw(histogram());
        if (labelled) {
            html.raw(roc()).raw(precisionRecall());
        }
        html.raw("</div>");
        html.raw("<div class=\"side\">");
        if (labelled) {
            confusion(html);
        }
        controls(html);
        html.raw("</div>");
        html.raw("</section>");
    }

    private String rule(Threshold threshold) {
        String words = "<p class=\"note\">Thresholds: " + Html.escaped(threshold.rule()) + ".";
        return words
                + (threshold.oracle()
                        ? " <span class=\"oracle\">Oracle: it has seen the test rows.</span></p>"
                        : "</p>");
    }

    private List<String> figures(ScoreKind kind) {
        float[] scores = run.testScores().of(kind);
        Threshold threshold = run.thresholds().get(kind);
        Confusion confusion = Confusion.at(threshold.value(), scores, anomalous);
        return List.of(
                words(kind),
                Html.figure(Metrics.auroc(scores, anomalous)),
                Html.figure(labelled ? Metrics.averagePrecision(scores, anomalous) : Double.NaN),
                Html.score(threshold.value()),
                Html.figure(labelled ? confusion.precision() : Double.NaN),
                Html.figure(labelled ? confusion.recall() : Double.NaN),
                Html.figure(labelled ? confusion.f1() : Double.NaN),
                Html.count(confusion.falsePositives()));
    }

    private String histogram() {
        float[] scores = run.testScores().of(ScoreKind.FEATURES);
        float threshold = run.thresholds().get(ScoreKind.FEATURES).value();
        float[] sorted = scores.clone();
        Arrays.sort(sorted);
        double low = sorted[0];
        double high = Math.max(sorted[(int) ((sorted.length - 1) * LONGEST_TAIL)], threshold * 1.05);
        double[] edges = new double[BINS + 1];
        for (int i = 0; i <= BINS; i++) {
            edges[i] = low + (high - low) * i / BINS;
        }
        Plot plot = new Plot("Feature score", "score (the highest 0.5 % in the last bar)", "rows")
                .bars("normal", "normal", edges, counts(scores, low, high, false));
        if (labelled) {
            plot.bars("anomalous", "anomalous", edges, counts(scores, low, high, true));
        }
        return plot.mark("threshold", threshold).svg();
    }

    private double[] counts(float[] scores, double low, double high, boolean wanted) {
        double[] counts = new double[BINS];
        for (int i = 0; i < scores.length; i++) {
            if (anomalous[i] == wanted) {
                int bin = high > low ? (int) ((scores[i] - low) / (high - low) * BINS) : 0;
                counts[Math.max(0, Math.min(BINS - 1, bin))]++;
            }
        }
        return counts;
    }

    private String roc() {
        List<RocPoint> points = Metrics.roc(run.testScores().of(ScoreKind.FEATURES), anomalous);
        return new Plot("ROC of the feature score", "false positive rate", "recall")
                .unitSquare()
                .line("", "chance", new double[] {0, 1}, new double[] {0, 1})
                .line(
                        "",
                        "plain",
                        points.stream().mapToDouble(RocPoint::falsePositiveRate).toArray(),
                        points.stream().mapToDouble(RocPoint::truePositiveRate).toArray())
                .svg();
    }

    private String precisionRecall() {
        List<PrecisionPoint> points = Metrics.precisionRecall(run.testScores().of(ScoreKind.FEATURES), anomalous);
        return new Plot("Precision and recall of the feature score", "recall", "precision")
                .unitSquare()
                .line(
                        "",
                        "plain",
                        points.stream().mapToDouble(PrecisionPoint::recall).toArray(),
                        points.stream().mapToDouble(PrecisionPoint::precision).toArray())
                .svg();
    }

    private void confusion(Html html) {
        Confusion confusion = Confusion.at(
                run.thresholds().get(ScoreKind.FEATURES).value(),
                run.testScores().of(ScoreKind.FEATURES),
                anomalous);
        html.raw("<div><h3>Confusion by the feature score</h3>")
                .table(
                        List.of("", "called normal", "called anomalous"),
                        List.of(
                                List.of(
                                        "normal",
                                        Html.count(confusion.trueNegatives()),
                                        Html.count(confusion.falsePositives()) + " false alarms"),
                                List.of(
                                        "anomalous",
                                        Html.count(confusion.falseNegatives()) + " misses",
                                        Html.count(confusion.truePositives()))))
                .raw("</div>");
    }

    private void controls(Html html) {
        List<List<String>> rows = new ArrayList<>();
        run.record()
                .untrainedAuroc()
                .forEach((kind, auroc) -> rows.add(List.of("untrained, " + words(kind), Html.figure(auroc))));
        run.record().controlAuroc().forEach((name, auroc) -> rows.add(List.of(name, Html.figure(auroc))));
        if (!rows.isEmpty()) {
            html.raw("<div><h3>Controls</h3>")
                    .note("What no training at all gives on the same test rows; pixel statistics are read in whichever"
                            + " direction suits them.")
                    .table(List.of("control", "AUROC"), rows)
                    .raw("</div>");
        }
    }

    static String words(ScoreKind kind) {
        return switch (kind) {
            case FEATURES -> "features";
            case LOGITS -> "logits";
            case L1 -> "L1";
            case L2 -> "L2";
        };
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
