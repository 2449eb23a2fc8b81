package alad.experiment.report;

import alad.detector.ScoreKind;
import alad.evaluate.Bootstrap;
import alad.evaluate.Confusion;
import alad.evaluate.Interval;
import alad.evaluate.RankFigures;
import alad.evaluate.Threshold;
import alad.experiment.Evaluation;
import alad.experiment.ScoredRun;
import alad.experiment.Verdict;
import alad.job.JobContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How well the test rows are told apart: figures of all four scores, curves and confusion of the feature score. */
final class Decisions {
    private static final int BINS = 60;
    private static final double LONGEST_TAIL = 0.995;
    /** Points of curves closer than this aren't told apart. */
    private static final double STEP = 0.002;

    private final Evaluation evaluation;
    private final ScoredRun run;
    private final boolean[] anomalous;
    private final boolean labelled;

    Decisions(ScoredRun run) {
        this.run = run;
        evaluation = new Evaluation(run);
        anomalous = evaluation.anomalous();
        labelled = evaluation.isLabelled();
    }

    boolean[] anomalous() {
        return anomalous;
    }

    /** By the feature score. */
    Verdict verdict() {
        return evaluation.verdict(ScoreKind.FEATURES);
    }

    /** Whether the test rows hold both normal and anomalous ones. */
    boolean isLabelled() {
        return labelled;
    }

    void writeTo(Html html, JobContext job) {
        html.raw("<section>").heading("Test " + run.dataset().samples().word());
        if (!labelled) {
            html.paragraph(
                    run.dataset().isLabelled()
                            ? "The test rows hold one class only, so there is nothing to tell apart: no AUROC, no"
                                    + " confusion."
                            : "The data has no labels, so nobody can say which verdicts are right: no AUROC, no"
                                    + " confusion, no false alarms.");
        }
        if (labelled) {
            html.table(
                    List.of(
                            "score",
                            "AUROC",
                            "average precision",
                            "false positives at 95 % recall",
                            "best F1 (oracle)"),
                    Arrays.stream(ScoreKind.values())
                            .map(kind -> figures(kind, job))
                            .toList());
            html.note("In brackets 95 % intervals by bootstrap over the test rows.");
        }
        html.table(
                labelled
                        ? List.of("score", "threshold", "precision", "recall", "F1", "false alarms", "called anomalous")
                        : List.of("score", "threshold", "called anomalous"),
                Arrays.stream(ScoreKind.values())
                        .map(labelled ? this::atThreshold : this::called)
                        .toList());
        run.thresholds().values().stream().map(this::rule).distinct().forEach(words -> html.raw(words));
        if (labelled) {
            writeRemarks(html);
        }
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

    private void writeRemarks(Html html) {
        for (ScoreKind kind : ScoreKind.values()) {
            String remark =
                    evaluation.normalCalled(kind, run.thresholds().get(kind)).remark();
            if (!remark.isEmpty()) {
                html.paragraph(words(kind) + ": " + remark);
            }
        }
    }

    private String rule(Threshold threshold) {
        String words = "<p class=\"note\">Thresholds: " + Html.escaped(threshold.rule()) + ".";
        return words
                + (threshold.oracle()
                        ? " <span class=\"oracle\">Oracle: it has seen the test rows.</span></p>"
                        : "</p>");
    }

    private List<String> figures(ScoreKind kind, JobContext job) {
        RankFigures figures = evaluation.test(kind).figures();
        Bootstrap spread = evaluation.intervals(kind, job);
        return List.of(
                words(kind),
                between(figures.auroc(), spread.auroc()),
                between(figures.averagePrecision(), spread.averagePrecision()),
                between(figures.falseAlarmsAt95(), spread.falseAlarmsAt95()),
                between(figures.bestF1(), spread.bestF1()));
    }

    private static String between(double value, Interval interval) {
        return Html.figure(value) + " [" + Html.figure(interval.low()) + ", " + Html.figure(interval.high()) + "]";
    }

    private List<String> atThreshold(ScoreKind kind) {
        Threshold threshold = run.thresholds().get(kind);
        Confusion confusion = evaluation.test(kind).at(threshold.value());
        return List.of(
                words(kind),
                Html.score(threshold.value()),
                Html.figure(confusion.precision()),
                Html.figure(confusion.recall()),
                Html.figure(confusion.f1()),
                Html.count(confusion.falsePositives()),
                Html.count(confusion.called()));
    }

    private List<String> called(ScoreKind kind) {
        Threshold threshold = run.thresholds().get(kind);
        int called = evaluation.test(kind).at(threshold.value()).called();
        return List.of(words(kind), Html.score(threshold.value()), Html.count(called));
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
        Plot plot = new Plot(
                        "Feature score",
                        "score (the highest 0.5 % in the last bar)",
                        run.dataset().samples().word())
                .bars(
                        labelled ? "normal" : "test " + run.dataset().samples().word(),
                        "normal",
                        edges,
                        counts(scores, low, high, false));
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
        double[][] points = evaluation.test(ScoreKind.FEATURES).roc(STEP);
        return new Plot("ROC of the feature score", "false positive rate", "recall")
                .unitSquare()
                .line("", "chance", new double[] {0, 1}, new double[] {0, 1})
                .line("", "plain", points[0], points[1])
                .svg();
    }

    private String precisionRecall() {
        double[][] points = evaluation.test(ScoreKind.FEATURES).precisionRecall(STEP);
        return new Plot("Precision and recall of the feature score", "recall", "precision")
                .unitSquare()
                .line("", "plain", points[0], points[1])
                .svg();
    }

    private void confusion(Html html) {
        Confusion confusion = evaluation
                .test(ScoreKind.FEATURES)
                .at(run.thresholds().get(ScoreKind.FEATURES).value());
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
                    .note("What no training at all gives on the same test rows; plain statistics are read in whichever"
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
