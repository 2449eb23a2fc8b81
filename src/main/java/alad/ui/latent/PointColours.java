package alad.ui.latent;

import alad.evaluate.HeatScale;
import alad.ui.look.Palette;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How each point looks, by what its colour is to tell. The ten most frequent classes are filled, the next ten hollow in
 * the same colours, all others grey.
 */
final class PointColours {
    static final int NONE = -1;
    private static final String[] CLASS_ROLES = {
        "class-a", "class-b", "class-c", "class-d", "class-e", "class-f", "class-g", "class-h", "class-i", "class-j"
    };

    private final LatentViewModel model;
    private final Palette palette;
    private final Colouring colouring;
    /** Of each class, the most frequent on the map first. */
    private final int[] ranks;

    private final int[] counts;
    private final float[] sorted;

    PointColours(LatentViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        colouring = model.colouring.get();
        int points = model.mapProperty().get().size();
        counts = new int[model.run().dataset().classNames().size()];
        for (int i = 0; i < points; i++) {
            counts[label(i)]++;
        }
        ranks = ranks(counts);
        sorted = new float[colouring == Colouring.SCORE ? points : 0];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = model.score(i);
        }
        Arrays.sort(sorted);
    }

    /** Few classes keep their own order, so that their colours don't depend on the sample. */
    private static int[] ranks(int[] counts) {
        List<Integer> classes =
                new ArrayList<>(IntStream.range(0, counts.length).boxed().toList());
        if (counts.length > CLASS_ROLES.length) {
            classes.sort(Comparator.comparingInt(label -> -counts[label]));
        }
        int[] ranks = new int[counts.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[classes.get(rank)] = rank;
        }
        return ranks;
    }

    /** Which points are meant together: a class, those with one verdict, or {@link #NONE} where scores differ all. */
    int group(int point) {
        return switch (colouring) {
            case CLASS -> label(point);
            case VERDICT -> model.isCalledAnomalous(point) ? 1 : 0;
            case SCORE -> NONE;
        };
    }

    /** @return 0xRRGGBB */
    int rgb(int point) {
        return switch (colouring) {
            case CLASS -> ofClass(label(point));
            case VERDICT -> ofVerdict(model.isCalledAnomalous(point));
            case SCORE -> ofShare(shareBelow(model.score(point)));
        };
    }

    /** Normal rows are round, anomalous ones triangles: colour isn't the only sign. */
    Marker marker(int point) {
        return Marker.of(model.isAnomalous(point), colouring == Colouring.CLASS && isHollow(label(point)));
    }

    /** The groups that are on the map, the most frequent classes first when there are many; none for scores. */
    List<LegendEntry> legend() {
        return switch (colouring) {
            case CLASS ->
                IntStream.range(0, counts.length)
                        .boxed()
                        .filter(label -> counts[label] > 0)
                        .sorted(Comparator.comparingInt(label -> ranks[label]))
                        .map(this::entry)
                        .toList();
            case VERDICT -> List.of(verdict(false), verdict(true));
            case SCORE -> List.of();
        };
    }

    /** A colour of the scale of scores, whose steps are ranks: the middle of the heat scale, which both cards bear. */
    static int ofShare(double share) {
        return new HeatScale(1, 1).argb(0.25 + 0.6 * share) & 0xffffff;
    }

    /** Ascending; empty unless colours tell scores. */
    float[] sortedScores() {
        return sorted;
    }

    double shareBelow(float score) {
        int at = Arrays.binarySearch(sorted, score);
        return Math.min(1, (at < 0 ? -at - 1 : at) / (double) Math.max(1, sorted.length - 1));
    }

    private LegendEntry entry(int label) {
        String name = model.run().dataset().classNames().get(label);
        boolean anomalous = !model.run().recipe().normalClasses().contains(name);
        return new LegendEntry(label, name, counts[label], Marker.of(anomalous, isHollow(label)), ofClass(label));
    }

    private LegendEntry verdict(boolean anomalous) {
        int count = 0;
        for (int i = 0; i < model.mapProperty().get().size(); i++) {
            count += model.isCalledAnomalous(i) == anomalous ? 1 : 0;
        }
        String words = Texts.of(anomalous ? "latent.calledAnomalous" : "latent.calledNormal");
        return new LegendEntry(anomalous ? 1 : 0, words, count, Marker.DISC, ofVerdict(anomalous));
    }

    private int label(int point) {
        return model.run().dataset().labels()[model.row(point)];
    }

    private boolean isHollow(int label) {
        return ranks[label] >= CLASS_ROLES.length;
    }

    private int ofClass(int label) {
        return palette.rgb(
                ranks[label] < 2 * CLASS_ROLES.length ? CLASS_ROLES[ranks[label] % CLASS_ROLES.length] : "muted");
    }

    private int ofVerdict(boolean anomalous) {
        return palette.rgb(anomalous ? "bad" : "good");
    }
}
