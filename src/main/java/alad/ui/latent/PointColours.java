package alad.ui.latent;

import alad.evaluate.HeatScale;
import alad.ui.look.Palette;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/** The colour of each point, by what it is to tell. */
final class PointColours {
    private static final double GOLDEN = 137.508;

    private final LatentViewModel model;
    private final Palette palette;
    private final boolean dark;
    private float[] sorted = new float[0];

    PointColours(LatentViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        dark = luminance(palette.rgb("card")) < 0.5;
        if (model.colouring.get() == Colouring.SCORE) {
            sorted = new float[model.mapProperty().get().size()];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = model.score(i);
            }
            Arrays.sort(sorted);
        }
    }

    Color of(int point) {
        return switch (model.colouring.get()) {
            case CLASS -> ofClass(model.run().dataset().labels()[model.row(point)]);
            case VERDICT -> role(model.isCalledAnomalous(point) ? "bad" : "good");
            case SCORE -> ofShare(shareBelow(model.score(point)));
        };
    }

    /** Colours with what they stand for, for the legend; scores have a scale of their own. */
    List<LegendEntry> legend() {
        return switch (model.colouring.get()) {
            case CLASS ->
                IntStream.range(0, model.run().dataset().classNames().size())
                        .mapToObj(i -> new LegendEntry(
                                model.run().dataset().classNames().get(i), ofClass(i)))
                        .toList();
            case VERDICT ->
                List.of(
                        LegendEntry.named("latent.calledNormal", role("good")),
                        LegendEntry.named("latent.calledAnomalous", role("bad")));
            case SCORE ->
                List.of(
                        LegendEntry.named("latent.lowest", ofShare(0)),
                        LegendEntry.named("latent.middle", ofShare(0.5)),
                        LegendEntry.named("latent.highest", ofShare(1)));
        };
    }

    private Color ofClass(int label) {
        return Color.hsb(label * GOLDEN % 360, dark ? 0.55 : 0.75, dark ? 0.95 : 0.7);
    }

    /** The middle of the heat scale, which both backgrounds bear. */
    private static Color ofShare(double share) {
        int argb = new HeatScale(1, 1).argb(0.25 + 0.6 * share);
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    private double shareBelow(float score) {
        int at = Arrays.binarySearch(sorted, score);
        return (at < 0 ? -at - 1 : at) / (double) Math.max(1, sorted.length - 1);
    }

    private Color role(String name) {
        int rgb = palette.rgb(name);
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private static double luminance(int rgb) {
        return (0.3 * (rgb >> 16 & 0xff) + 0.59 * (rgb >> 8 & 0xff) + 0.11 * (rgb & 0xff)) / 255;
    }
}
