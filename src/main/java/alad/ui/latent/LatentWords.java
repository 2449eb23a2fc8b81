package alad.ui.latent;

import alad.ui.text.ScoreText;
import alad.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Points in words. */
final class LatentWords {
    private LatentWords() {}

    /** As {@link #point}, one line a fact. */
    static String lines(LatentViewModel model, int point) {
        return Texts.of(
                model.isCalledAnomalous(point) ? "latent.lines.anomalous" : "latent.lines.normal",
                model.className(point),
                model.run().dataset().ids()[model.row(point)],
                ScoreText.of(model.score(point)));
    }

    static String point(LatentViewModel model, int point) {
        return Texts.of(
                model.isCalledAnomalous(point) ? "latent.point.anomalous" : "latent.point.normal",
                model.className(point),
                model.run().dataset().ids()[model.row(point)],
                ScoreText.of(model.score(point)));
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
        return Texts.of("latent.group.words", points.length, anomalous, ScoreText.of(low), ScoreText.of(high));
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
