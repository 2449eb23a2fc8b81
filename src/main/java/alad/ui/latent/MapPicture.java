package alad.ui.latent;

import alad.experiment.CsvText;
import alad.ui.chart.ChartDocument;
import alad.ui.chart.CsvTable;
import alad.ui.chart.MapDocument;
import alad.ui.look.Palette;
import alad.ui.opened.RunWords;
import alad.ui.text.ScoreText;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The map on its way to a file: the picture of all points on the screen's axes, and a table of them as they are. */
final class MapPicture {
    private static final int SCORE_STEPS = 5;

    private final LatentViewModel model;
    private final Palette palette;
    private final PointColours colours;

    MapPicture(LatentViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        colours = new PointColours(model, palette);
    }

    /** A copy that nobody changes any more. */
    ChartDocument document() {
        List<MapDocument.Kind> kinds = new ArrayList<>();
        if (model.colouring.get() == Colouring.SCORE) {
            for (int step = 0; step < SCORE_STEPS; step++) {
                addStep(step, kinds);
            }
        } else {
            for (LegendEntry entry : colours.legend()) {
                add(entry.words(), point -> colours.group(point) == entry.group(), entry.rgb(), entry.marker(), kinds);
            }
        }
        String csv = table();
        CsvTable values = () -> csv;
        return MapDocument.of(Texts.of("latent.title", RunWords.of(model.run()).many()), kinds, values, palette);
    }

    private void addStep(int step, List<MapDocument.Kind> kinds) {
        float[] sorted = colours.sortedScores();
        float low = sorted[step * (sorted.length - 1) / SCORE_STEPS];
        float high = sorted[(step + 1) * (sorted.length - 1) / SCORE_STEPS];
        boolean last = step == SCORE_STEPS - 1;
        add(
                Texts.of("latent.step", ScoreText.of(low), ScoreText.of(high)),
                point -> model.score(point) >= low && (last || model.score(point) < high),
                PointColours.ofShare((step + 0.5) / SCORE_STEPS),
                Marker.DISC,
                kinds);
    }

    /** Normal and anomalous points apart, since their shapes differ. */
    private void add(String words, IntPredicate meant, int rgb, Marker marker, List<MapDocument.Kind> kinds) {
        for (boolean anomalous : new boolean[] {false, true}) {
            int[] points = IntStream.range(0, model.mapProperty().get().size())
                    .filter(point -> meant.test(point) && model.isAnomalous(point) == anomalous)
                    .toArray();
            if (points.length > 0) {
                String name = Texts.of(anomalous ? "latent.kind.anomalous" : "latent.kind.normal", words);
                kinds.add(new MapDocument.Kind(name, places(points), rgb, anomalous, marker.isHollow()));
            }
        }
    }

    private double[][] places(int[] points) {
        double[] x = model.mapProperty().get().extent().x();
        double[] y = model.mapProperty().get().extent().y();
        return new double[][] {
            Arrays.stream(points).mapToDouble(point -> x[point]).toArray(),
            Arrays.stream(points).mapToDouble(point -> y[point]).toArray()
        };
    }

    private String table() {
        LatentMap map = model.mapProperty().get();
        int[] group = model.group.pointsProperty().get();
        StringBuilder text = new StringBuilder("id,class,anomalous,score,called anomalous,x,y,chosen\n");
        for (int i = 0; i < map.size(); i++) {
            text.append(CsvText.SPREADSHEET.cell(model.run().dataset().ids()[model.row(i)]))
                    .append(',')
                    .append(CsvText.SPREADSHEET.cell(model.className(i)))
                    .append(',')
                    .append(model.isAnomalous(i))
                    .append(',')
                    .append(model.score(i))
                    .append(',')
                    .append(model.isCalledAnomalous(i))
                    .append(',')
                    .append(map.map().x()[i])
                    .append(',')
                    .append(map.map().y()[i])
                    .append(',')
                    .append(Arrays.binarySearch(group, i) >= 0)
                    .append('\n');
        }
        return text.toString();
    }
}
