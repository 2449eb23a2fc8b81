package alad.ui.latent;

import alad.experiment.ScoredRun;
import alad.latent.StratifiedSample;
import alad.ui.opened.RunWords;
import alad.ui.text.ScoreText;
import alad.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Points in words. */
final class LatentWords {
    private LatentWords() {}

    /** Which of the test rows are on the map, and what tells normal ones from anomalous ones where that is known. */
    static String points(ScoredRun run, LatentMap map) {
        String rows = RunWords.of(run).many();
        boolean labelled = RunWords.isLabelled(run);
        String points;
        if (map.size() == map.of()) {
            points = Texts.of("latent.all", map.size(), rows);
        } else {
            points = labelled
                    ? Texts.of("latent.sampled.classes", map.size(), map.of(), rows, StratifiedSample.LEAST_OF_EACH)
                    : Texts.of("latent.sampled", map.size(), map.of(), rows);
        }
        return Texts.of(labelled ? "latent.markers" : "latent.noMarkers", points);
    }

    /** As {@link #point}, one line a fact. */
    static String lines(LatentViewModel model, int point) {
        return Texts.of(
                model.isCalledAnomalous(point) ? "latent.lines.anomalous" : "latent.lines.normal",
                name(model, point, "\n"),
                ScoreText.of(model.score(point)));
    }

    static String point(LatentViewModel model, int point) {
        return Texts.of(
                model.isCalledAnomalous(point) ? "latent.point.anomalous" : "latent.point.normal",
                name(model, point, ", "),
                ScoreText.of(model.score(point)));
    }

    /** The class, where there are labels, and the id. */
    private static String name(LatentViewModel model, int point, String between) {
        String id = model.run().dataset().ids()[model.row(point)];
        return RunWords.isLabelled(model.run()) ? model.className(point) + between + id : id;
    }

    static String group(LatentViewModel model, int[] points) {
        int anomalous = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int point : points) {
            anomalous += model.isCalledAnomalous(point) ? 1 : 0;
            low = Math.min(low, model.score(point));
            high = Math.max(high, model.score(point));
        }
        String rows = RunWords.of(model.run()).count(points.length);
        return Texts.of("latent.group.words", rows, anomalous, ScoreText.of(low), ScoreText.of(high));
    }

    /** The most frequent first. */
    static String classes(LatentViewModel model, int[] points) {
        Map<String, Integer> counts = new HashMap<>();
        for (int point : points) {
            counts.merge(model.className(point), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> Texts.of("latent.group.class", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
