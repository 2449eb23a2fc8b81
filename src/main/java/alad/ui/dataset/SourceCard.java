package alad.ui.dataset;

import alad.data.DataRequest.Colour;
import alad.data.DataRequest.Fit;
import alad.data.TableSamples;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Choices;
import alad.ui.control.Field;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where data comes from and how it is read. */
final class SourceCard extends VBox {
    private final DatasetViewModel model;
    private final VBox recentList = new VBox();

    SourceCard(DatasetViewModel model, DataPicker picker) {
        this.model = model;
        getStyleClass().add("column");
        Card open = new Card(Texts.of("dataset.open"));
        open.with(sample(), files(picker), Labels.wrapped(Texts.of("dataset.drop"), "muted"), recent());
        open.getStyleClass().add("side-card");
        Card reading = reading();
        VBox.setVgrow(reading, Priority.ALWAYS);
        getChildren().addAll(open, reading);
    }

    private Node sample() {
        VBox tile = new VBox(
                Labels.strong(Texts.of("dataset.sample")),
                Labels.wrapped(Texts.of("dataset.sample.about"), "muted"),
                Buttons.plain("open-sample", Texts.of("dataset.sample.open"), model::openSample));
        tile.getStyleClass().add("tile");
        return tile;
    }

    private Node files(DataPicker picker) {
        Button folder = Buttons.plain("open-folder", Texts.of("dataset.folder"), () -> picker.folder(model::open));
        Button file = Buttons.plain("open-file", Texts.of("dataset.file"), () -> picker.file(model::open));
        for (Button button : List.of(folder, file)) {
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setMaxWidth(Double.MAX_VALUE);
        }
        HBox row = new HBox(folder, file);
        row.getStyleClass().add("button-row");
        return row;
    }

    private Node recent() {
        recentList.getStyleClass().add("recent");
        model.recent.addListener((ListChangeListener<Path>) change -> showRecent());
        showRecent();
        VBox box = new VBox(Labels.muted(Texts.of("dataset.recent")), recentList);
        box.visibleProperty().bind(Bindings.isNotEmpty(model.recent));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void showRecent() {
        recentList.getChildren().clear();
        for (Path path : model.recent) {
            Path name = path.getFileName();
            Hyperlink link = new Hyperlink(name == null ? path.toString() : name.toString());
            link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            link.setTooltip(new Tooltip(path.toString()));
            link.setOnAction(event -> model.open(path));
            recentList.getChildren().add(link);
        }
    }

    private Card reading() {
        TextField size = new TextField();
        size.setId("image-size");
        size.setPromptText(Texts.of("dataset.imageSize.automatic"));
        size.textProperty().bindBidirectional(model.imageSize);
        size.setOnAction(event -> model.reopen());
        TextField label = new TextField();
        label.setId("label-column");
        label.setPromptText(Texts.of("dataset.labelColumn.last"));
        label.textProperty().bindBidirectional(model.labelColumn);
        label.setOnAction(event -> model.reopen());
        Field labelField = new Field(Texts.of("dataset.labelColumn"), label, model.labelColumnError);
        Node sizeField = new Field(Texts.of("dataset.imageSize"), size, model.imageSizeError);
        Node colour = new Field(
                Texts.of("dataset.colour"),
                Choices.of(
                        "colour",
                        List.of(Colour.values()),
                        value -> Texts.named("dataset.colour", value),
                        model.colour),
                null);
        Node fit = new Field(
                Texts.of("dataset.fit"),
                Choices.of("fit", List.of(Fit.values()), value -> Texts.named("dataset.fit", value), model.fit),
                null);
        for (Node node : List.of(sizeField, colour, fit)) {
            node.visibleProperty()
                    .bind(Bindings.createBooleanBinding(() -> !isTable(), model.dataset.getReadOnlyProperty()));
            node.managedProperty().bind(node.visibleProperty());
        }
        labelField
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(this::isTable, model.dataset.getReadOnlyProperty()));
        labelField.managedProperty().bind(labelField.visibleProperty());
        Button again = Buttons.plain("read-again", Texts.of("dataset.readAgain"), model::reopen);
        again.disableProperty().bind(model.dataset.getReadOnlyProperty().isNull());
        HBox row = new HBox(again);
        row.setAlignment(Pos.CENTER_RIGHT);
        Card card = new Card(Texts.of("dataset.reading"));
        card.getStyleClass().add("side-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card.with(sizeField, colour, fit, labelField, row);
    }

    private boolean isTable() {
        return model.dataset.get() != null && model.dataset.get().samples() instanceof TableSamples;
    }
}
