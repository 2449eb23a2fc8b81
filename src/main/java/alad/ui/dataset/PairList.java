package alad.ui.dataset;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.describe.Description;
import alad.describe.Repeats.Pair;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.picture.PictureView;
import alad.ui.picture.PixelImages;
import alad.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Rows that are equal or nearly so, side by side; those that leak from training into test come first. */
final class PairList extends StackPane {
    private static final double ROW = 92;
    private static final double SIDE = 80;

    private final DatasetViewModel model;
    private final ListView<Pair> list = new ListView<>();
    private final Label empty = Labels.muted("");

    PairList(DatasetViewModel model) {
        this.model = model;
        list.setId("pairs");
        list.getStyleClass().add("plain-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new PairCell());
        list.setFocusTraversable(false);
        list.setPlaceholder(empty);
        empty.setId("pairs-empty");
        getChildren().add(list);
        new InSight(this, this::show, model.statistics.description, model.statistics.state);
    }

    private void show() {
        Description description = model.statistics.description.get();
        if (description == null) {
            list.getItems().clear();
            empty.setText(model.statistics.state.get());
        } else {
            list.getItems().setAll(description.repeats().pairs());
            empty.setText(Texts.of("dataset.pairs.none"));
        }
    }

    private final class PairCell extends ListCell<Pair> {
        private final PictureView first = new PictureView(SIDE);
        private final PictureView second = new PictureView(SIDE);
        private final Label how = Labels.strong("");
        private final Label firstName = Labels.muted("");
        private final Label secondName = Labels.muted("");
        private final Pill parts = new Pill();
        private final Pill classes = new Pill();
        private final HBox content;

        PairCell() {
            HBox pills = new HBox(parts, classes);
            pills.getStyleClass().add("pair-pills");
            pills.managedProperty().bind(parts.visibleProperty().or(classes.visibleProperty()));
            VBox words = new VBox(how, firstName, secondName, pills);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            first.managedProperty().bind(first.visibleProperty());
            second.managedProperty().bind(second.visibleProperty());
            content = new HBox(first, second, words);
            content.setAlignment(Pos.CENTER_LEFT);
            content.getStyleClass().add("pair-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Pair pair, boolean isEmpty) {
            super.updateItem(pair, isEmpty);
            Dataset dataset = model.dataset.get();
            if (isEmpty || pair == null || dataset == null || pair.second() >= dataset.count()) {
                setGraphic(null);
                return;
            }
            boolean pictures = dataset.samples() instanceof ImageSamples;
            first.setVisible(pictures);
            second.setVisible(pictures);
            if (dataset.samples() instanceof ImageSamples images) {
                first.show(PixelImages.of(Thumbnails.of(images, pair.first(), (int) SIDE), 0));
                second.show(PixelImages.of(Thumbnails.of(images, pair.second(), (int) SIDE), 0));
            }
            how.setText(
                    pair.difference() > 0
                            ? Texts.of("dataset.pairs.near", 100 * pair.difference())
                            : Texts.of(pictures ? "dataset.pairs.equal.images" : "dataset.pairs.equal.rows"));
            firstName.setText(DatasetWords.row(dataset, pair.first()));
            secondName.setText(DatasetWords.row(dataset, pair.second()));
            parts.show(pair.acrossParts() ? Texts.of("dataset.pairs.parts") : "", Pill.Tone.WARNING);
            classes.show(pair.acrossClasses() ? Texts.of("dataset.pairs.classes") : "", Pill.Tone.WARNING);
            setGraphic(content);
        }
    }
}
