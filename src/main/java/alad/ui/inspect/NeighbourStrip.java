package alad.ui.inspect;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.ui.control.Labels;
import alad.ui.picture.PictureView;
import alad.ui.picture.PixelImages;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The normal training rows nearest to the selected one, with their distances. */
final class NeighbourStrip extends VBox {
    private static final int COLUMNS = 2;

    /** As the style sheet says. */
    private static final double GAP = 8;

    private final InspectViewModel model;
    private final List<PictureView> pictures = new ArrayList<>();
    private final List<Label> words = new ArrayList<>();

    NeighbourStrip(InspectViewModel model) {
        this.model = model;
        setId("neighbours");
        getStyleClass().add("neighbours");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("neighbour-grid");
        for (int i = 0; i < Neighbours.SHOWN; i++) {
            PictureView picture = new PictureView();
            Label label = Labels.muted("");
            label.getStyleClass().add("small");
            pictures.add(picture);
            words.add(label);
            grid.add(new VBox(picture, label), i % COLUMNS, i / COLUMNS);
        }
        getChildren().addAll(Labels.whole(Labels.muted(Texts.of("inspect.neighbours"))), grid);
        model.neighbours.nearest.addListener((ListChangeListener<Neighbour>) change -> refresh());
        setSide(48);
        refresh();
    }

    /** The side with which the pictures fit into a width. */
    static double side(double width) {
        return Math.floor((width - (COLUMNS - 1) * GAP) / COLUMNS);
    }

    /** How wide pictures of a side are beside each other. */
    static double width(double side) {
        return COLUMNS * side + (COLUMNS - 1) * GAP;
    }

    void setSide(double side) {
        pictures.forEach(picture -> picture.setSide(side));
    }

    private void refresh() {
        ScoreBook book = model.rows.book.get();
        List<Neighbour> nearest = book == null ? List.of() : model.neighbours.nearest;
        for (int i = 0; i < pictures.size(); i++) {
            show(i, i < nearest.size() ? nearest.get(i) : null, book);
        }
    }

    private void show(int place, Neighbour neighbour, ScoreBook book) {
        PictureView picture = pictures.get(place);
        if (neighbour == null) {
            picture.show(null);
            words.get(place).setText("");
            return;
        }
        Dataset dataset = book.run().dataset();
        if (dataset.samples() instanceof ImageSamples samples) {
            picture.show(PixelImages.thumbnail(samples, neighbour.datasetRow(), ThumbnailSource.LARGEST_SIDE));
        }
        String distance = InspectWords.score(neighbour.distance());
        words.get(place).setText(distance);
        Tooltip.install(
                picture, new Tooltip(Texts.of("inspect.neighbour", dataset.ids()[neighbour.datasetRow()], distance)));
    }
}
