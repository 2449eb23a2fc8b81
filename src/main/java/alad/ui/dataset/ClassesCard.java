package alad.ui.dataset;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.data.TableSamples;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.picture.PictureView;
import alad.ui.picture.PixelImages;
import alad.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** What the dataset holds, class by class, and which classes are normal. */
final class ClassesCard extends VBox {
    private static final double SMALLEST_ROW = 40;
    private static final double LARGEST_ROW = 120;
    private static final double WALL_PICTURE = 72;

    private final DatasetViewModel model;
    private final ListView<ClassRow> list = new ListView<>();
    private final TilePane wall = new TilePane();
    private final ScrollPane wallScroll = new ScrollPane(wall);
    private final TablePreview table = new TablePreview();

    ClassesCard(DatasetViewModel model) {
        this.model = model;
        getStyleClass().add("column");
        Card card = new Card(Texts.of("dataset.whatIsNormal"), summary());
        card.with(sentence());
        StackPane content = new StackPane(list, wallScroll);
        card.filledWith(content);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().addAll(card, table);
        buildList();
        buildWall();
        model.classes.addListener((ListChangeListener<ClassRow>) change -> showDataset());
        showDataset();
    }

    private Label summary() {
        Label label = Labels.muted("");
        label.setId("dataset-summary");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.dataset.get() == null ? "" : DatasetWords.summary(model.dataset.get()),
                        model.dataset.getReadOnlyProperty()));
        return label;
    }

    private Label sentence() {
        Label label = Labels.wrapped("", "sentence");
        label.setId("normality");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.dataset.get() == null
                                ? ""
                                : DatasetWords.normality(model.dataset.get(), model.normal),
                        model.dataset.getReadOnlyProperty(),
                        model.normal));
        return label;
    }

    private void buildList() {
        list.setId("classes");
        list.getStyleClass().add("plain-list");
        list.setItems(model.classes);
        list.setCellFactory(view -> new ClassCell(model));
        list.setFocusTraversable(false);
        list.fixedCellSizeProperty()
                .bind(Bindings.createDoubleBinding(this::rowHeight, list.heightProperty(), model.classes));
        model.normal.addListener((SetChangeListener<String>) change -> list.refresh());
    }

    private double rowHeight() {
        double even = Math.floor((list.getHeight() - 4) / Math.max(1, model.classes.size()));
        return Math.max(SMALLEST_ROW, Math.min(LARGEST_ROW, even));
    }

    private void buildWall() {
        wall.getStyleClass().add("wall");
        wallScroll.setFitToWidth(true);
        wallScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    private void showDataset() {
        Dataset dataset = model.dataset.get();
        boolean isTable = dataset != null && dataset.samples() instanceof TableSamples;
        boolean isWall = dataset != null && !dataset.isLabelled() && !isTable;
        list.setVisible(!isWall);
        wallScroll.setVisible(isWall);
        wall.getChildren().clear();
        if (isWall && dataset.samples() instanceof ImageSamples images) {
            for (int row : model.classes.get(0).examples()) {
                PictureView picture = new PictureView(WALL_PICTURE);
                picture.show(PixelImages.of(images, row));
                wall.getChildren().add(picture);
            }
        }
        table.setVisible(isTable);
        table.setManaged(isTable);
        if (isTable) {
            table.show((TableSamples) dataset.samples());
        }
    }
}
