package alad.experiment.report;

import alad.detector.ScoreKind;
import alad.evaluate.HeatScale;
import alad.evaluate.Standing;
import alad.evaluate.Threshold;
import alad.experiment.OpenRun;
import alad.experiment.ScoredRun;
import alad.job.JobContext;
import alad.job.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The rows that teach most: false alarms, misses, and what was found with the most certainty. */
final class Examples {
    private static final int SHOWN = 12;
    private static final int FEATURES_SHOWN = 6;

    private final OpenRun run;
    private final ScoredRun scored;
    private final Decisions decisions;
    private final float[] scores;
    private final float[] validation;
    private final Threshold threshold;

    Examples(OpenRun run, Decisions decisions) {
        this.run = run;
        this.scored = run.scored();
        this.decisions = decisions;
        this.scores = scored.testScores().of(ScoreKind.FEATURES);
        this.validation = scored.validationScores().of(ScoreKind.FEATURES).clone();
        Arrays.sort(validation);
        this.threshold = scored.thresholds().get(ScoreKind.FEATURES);
    }

    void writeTo(Html html, JobContext job) {
        html.raw("<section>").heading("Examples");
        if (!decisions.isLabelled()) {
            group(html, "Highest scores", worst(at -> true, true), job);
            group(html, "Lowest scores", worst(at -> true, false), job);
        } else {
            boolean[] anomalous = decisions.anomalous();
            String word = scored.dataset().samples().word();
            group(
                    html,
                    "False alarms: normal " + word + " with the highest scores",
                    worst(at -> !anomalous[at] && threshold.isAnomalous(scores[at]), true),
                    job);
            group(
                    html,
                    "Misses: anomalous " + word + " with the lowest scores",
                    worst(at -> anomalous[at] && !threshold.isAnomalous(scores[at]), false),
                    job);
            group(
                    html,
                    "Found: anomalous " + word + " with the highest scores",
                    worst(at -> anomalous[at] && threshold.isAnomalous(scores[at]), true),
                    job);
        }
        html.raw("</section>");
    }

    /** Places in the test part. */
    private int[] worst(IntPredicate wanted, boolean highest) {
        Comparator<Integer> byScore = Comparator.comparingDouble(at -> scores[at]);
        return IntStream.range(0, scores.length)
                .filter(wanted)
                .boxed()
                .sorted(highest ? byScore.reversed() : byScore)
                .limit(SHOWN)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void group(Html html, String title, int[] places, JobContext job) {
        job.report(new Progress(title, 0, places.length));
        html.raw("<h3>" + Html.escaped(title) + "</h3>");
        if (places.length == 0) {
            html.note("There are none.");
            return;
        }
        int[] rows = Arrays.stream(places).map(at -> scored.split().test()[at]).toArray();
        float[][] x = run.prepared(rows);
        float[][] reconstructed = run.reconstruct(rows, job);
        if (run.preparation().shape().length == 3) {
            pictures(html, places, x, reconstructed);
        } else {
            features(html, places, x, reconstructed);
        }
    }

    private void pictures(Html html, int[] places, float[][] x, float[][] reconstructed) {
        int[] shape = run.preparation().shape();
        Pictures pictures = new Pictures(shape);
        int width = shape[0] * shape[1] * shape[2];
        HeatScale scale =
                HeatScale.anchoredAt(scored.thresholds().get(ScoreKind.L1).value() / width);
        html.raw("<div class=\"rows\">");
        for (int i = 0; i < places.length; i++) {
            html.raw("<figure><div>")
                    .raw(pictures.of(x[i], "x"))
                    .raw(pictures.of(reconstructed[i], "its reconstruction"))
                    .raw(pictures.difference(x[i], reconstructed[i], scale, "their difference"))
                    .raw("</div><figcaption>" + caption(places[i]) + "</figcaption></figure>");
        }
        html.raw("</div>").note("x, its reconstruction G(E(x)), and their difference on one scale for all.");
    }

    private String caption(int place) {
        int row = scored.split().test()[place];
        String name = scored.dataset().isLabelled()
                ? "<b>" + Html.escaped(scored.dataset().className(row)) + "</b> "
                : "";
        return name + Html.escaped(scored.dataset().ids()[row]) + "<br/>" + Html.escaped(standing(place));
    }

    private String standing(int place) {
        return "score " + Html.score(scores[place]) + ", "
                + Standing.of(validation, scores[place]).sentence();
    }

    private void features(Html html, int[] places, float[][] x, float[][] reconstructed) {
        List<String> names = run.preparation().features();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            int row = scored.split().test()[places[i]];
            List<String> cells = new ArrayList<>(List.of(
                    scored.dataset().ids()[row],
                    scored.dataset().className(row),
                    standing(places[i]),
                    largest(names, x[i], reconstructed[i])));
            rows.add(known(cells));
        }
        html.table(
                known(new ArrayList<>(
                        List.of("row", "class", "standing", "largest differences (prepared value → reconstruction)"))),
                rows);
    }

    /** Without labels there is no column of classes. */
    private List<String> known(List<String> cells) {
        if (!scored.dataset().isLabelled()) {
            cells.remove(1);
        }
        return cells;
    }

    private static String largest(List<String> names, float[] x, float[] reconstructed) {
        List<String> words = new ArrayList<>();
        IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -Math.abs(x[at] - reconstructed[at])))
                .limit(FEATURES_SHOWN)
                .forEach(at ->
                        words.add(names.get(at) + " " + Html.score(x[at]) + " → " + Html.score(reconstructed[at])));
        return String.join("; ", words);
    }
}
