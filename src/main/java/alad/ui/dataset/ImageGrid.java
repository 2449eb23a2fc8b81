package alad.ui.dataset;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.ui.control.Choices;
import alad.ui.control.Field;
import alad.ui.control.Labels;
import alad.ui.picture.PictureView;
import alad.ui.picture.PixelImages;
import alad.ui.text.RowWord;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All images, or those of one class; only the lines in sight exist. */
final class ImageGrid extends VBox {
    private static final double SMALLEST = 68;
    private static final double GAP = 6;
    private static final double SCROLL_BAR = 14;

    private final DatasetViewModel model;
    private final ListView<Integer> lines = new ListView<>();
    private final ObjectProperty<String> shownClass = new SimpleObjectProperty<>();
    private final ComboBox<String> choice;
    private final Label count = Labels.muted("");
    private int[] rows = new int[0];
    private int columns = 1;
    private double side = SMALLEST;

    ImageGrid(DatasetViewModel model) {
        this.model = model;
        getStyleClass().add("page");
        choice = Choices.of("images-of", List.<String>of(), this::className, shownClass);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(new Field(Texts.of("dataset.grid.of"), choice, null), gap, count);
        bar.setAlignment(Pos.CENTER_LEFT);
        lines.setId("images");
        lines.getStyleClass().add("plain-list");
        lines.setFixedCellSize(side + GAP);
        lines.setCellFactory(view -> new Line());
        lines.setFocusTraversable(false);
        lines.widthProperty().addListener(changed -> fit());
        VBox.setVgrow(lines, Priority.ALWAYS);
        getChildren().addAll(bar, lines);
        shownClass.addListener(changed -> choose());
        model.dataset.addListener(changed -> forget());
        new InSight(this, this::showDataset, model.dataset);
    }

    /** Rows of other data than is open now. */
    private void forget() {
        rows = new int[0];
        fill();
    }

    /** The empty name stands for all classes. */
    private String className(String name) {
        return name.isEmpty() ? Texts.of("dataset.grid.all") : name;
    }

    private void showDataset() {
        Dataset dataset = model.dataset.get();
        List<String> names = new ArrayList<>(List.of(""));
        if (dataset != null && dataset.isLabelled()) {
            names.addAll(dataset.classNames());
        }
        choice.getItems().setAll(names);
        shownClass.set("");
        choose();
    }

    private void choose() {
        Dataset dataset = model.dataset.get();
        if (dataset == null || shownClass.get() == null || !(dataset.samples() instanceof ImageSamples)) {
            rows = new int[0];
        } else {
            int label = dataset.classNames().indexOf(shownClass.get());
            rows = IntStream.range(0, dataset.count())
                    .filter(row -> label < 0 || dataset.labels()[row] == label)
                    .toArray();
        }
        count.setText(RowWord.IMAGE.count(rows.length));
        fill();
    }

    private void fit() {
        double room = lines.getWidth() - SCROLL_BAR + GAP;
        int fitting = (int) Math.max(1, room / (SMALLEST + GAP));
        double fittingSide = Math.max(SMALLEST, Math.floor(room / fitting) - GAP);
        if (fitting != columns || fittingSide != side) {
            columns = fitting;
            side = fittingSide;
            lines.setFixedCellSize(side + GAP);
            fill();
        }
    }

    private void fill() {
        int count = (rows.length + columns - 1) / columns;
        lines.getItems().setAll(IntStream.range(0, count).boxed().toList());
        lines.refresh();
        lines.scrollTo(0);
    }

    /** Only once the mouse is there: hundreds of tooltips cost more than the pictures. */
    private static void tellOf(PictureView picture, String words) {
        Tooltip.install(picture, new Tooltip(words));
        picture.setOnMouseEntered(null);
    }

    private final class Line extends ListCell<Integer> {
        private final HBox box = new HBox(GAP);

        @Override
        protected void updateItem(Integer line, boolean empty) {
            super.updateItem(line, empty);
            Dataset dataset = model.dataset.get();
            if (empty || line == null || dataset == null || !(dataset.samples() instanceof ImageSamples images)) {
                setGraphic(null);
                return;
            }
            box.getChildren().clear();
            int end = Math.min(rows.length, (line + 1) * columns);
            for (int i = line * columns; i < end; i++) {
                int row = rows[i];
                PictureView picture = new PictureView(side);
                picture.show(PixelImages.of(Thumbnails.of(images, row, (int) side), 0));
                picture.setOnMouseEntered(event -> tellOf(picture, DatasetWords.row(dataset, row)));
                box.getChildren().add(picture);
            }
            setGraphic(box);
        }
    }
}
