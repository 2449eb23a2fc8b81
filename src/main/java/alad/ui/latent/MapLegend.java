package alad.ui.latent;

import alad.ui.control.Labels;
import alad.ui.look.Palette;
import alad.ui.text.ScoreText;
import alad.ui.text.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** What the colours of the map stand for, with counts; pressing an entry lets all others step back. */
final class MapLegend extends FlowPane {
    private static final int MOST_ENTRIES = 24;
    private static final int SCALE_WIDTH = 160;
    private static final int SCALE_HEIGHT = 8;
    private static final double RADIUS = 4.5;

    private final LatentViewModel model;
    private final ObservableValue<Palette> palette;

    MapLegend(LatentViewModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        setId("latent-legend");
        getStyleClass().add("latent-legend");
        model.mapProperty().addListener(changed -> refresh());
        model.colouring.addListener(changed -> refresh());
        model.opened().kindProperty().addListener(changed -> refresh());
        model.opened().thresholds().versionProperty().addListener(changed -> refresh());
        palette.addListener(changed -> refresh());
    }

    private void refresh() {
        getChildren().clear();
        if (model.mapProperty().get() == null || model.opened().scored().isEmpty()) {
            return;
        }
        PointColours colours = new PointColours(model, palette.getValue());
        if (model.colouring.get() == Colouring.SCORE) {
            getChildren().add(scale(colours.sortedScores()));
            return;
        }
        List<LegendEntry> entries = colours.legend();
        ToggleGroup one = new ToggleGroup();
        entries.stream().limit(MOST_ENTRIES).forEach(each -> getChildren().add(entry(each, one)));
        if (entries.size() > MOST_ENTRIES) {
            getChildren().add(Labels.muted(Texts.of("latent.more", entries.size() - MOST_ENTRIES)));
        }
    }

    private ToggleButton entry(LegendEntry entry, ToggleGroup one) {
        HBox content = new HBox(
                swatch(entry),
                Labels.whole(new Label(entry.words())),
                Labels.whole(Labels.muted(Texts.of("latent.entry", entry.count()))));
        content.getStyleClass().add("legend-entry");
        ToggleButton toggle = new ToggleButton();
        toggle.setId("latent-group-" + entry.group());
        toggle.setGraphic(content);
        toggle.setAccessibleText(Texts.of("latent.highlight", entry.words()));
        toggle.setTooltip(new Tooltip(toggle.getAccessibleText()));
        toggle.getStyleClass().addAll("legend-toggle", "legend-highlight");
        toggle.setToggleGroup(one);
        toggle.setSelected(model.highlighted.get() == entry.group());
        toggle.setOnAction(event -> model.highlighted.set(toggle.isSelected() ? entry.group() : PointColours.NONE));
        return toggle;
    }

    private static ImageView swatch(LegendEntry entry) {
        int side = (int) Math.ceil(3 * 2 * RADIUS);
        PointRaster raster = new PointRaster(side, side, 2 * RADIUS);
        raster.draw(side / 2.0, side / 2.0, entry.marker(), 0xff000000 | entry.rgb());
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter()
                .setPixels(0, 0, side, side, PixelFormat.getIntArgbPreInstance(), raster.pixels(), 0, side);
        ImageView view = new ImageView(image);
        view.setFitWidth(side / 2.0);
        view.setFitHeight(side / 2.0);
        return view;
    }

    /** From the lowest score to the highest, in even steps of rank. */
    private static HBox scale(float[] sorted) {
        WritableImage image = new WritableImage(SCALE_WIDTH, SCALE_HEIGHT);
        for (int x = 0; x < SCALE_WIDTH; x++) {
            for (int y = 0; y < SCALE_HEIGHT; y++) {
                image.getPixelWriter().setArgb(x, y, 0xff000000 | PointColours.ofShare(x / (SCALE_WIDTH - 1.0)));
            }
        }
        float low = sorted.length == 0 ? 0 : sorted[0];
        float high = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
        HBox line = new HBox(
                Labels.whole(Labels.muted(Texts.of("latent.lowest", ScoreText.of(low)))),
                new ImageView(image),
                Labels.whole(Labels.muted(Texts.of("latent.highest", ScoreText.of(high)))));
        line.getStyleClass().add("map-scale");
        return line;
    }
}
