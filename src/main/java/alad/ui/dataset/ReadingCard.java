package alad.ui.dataset;

import alad.data.DataRequest.Colour;
import alad.data.DataRequest.Fit;
import alad.data.TableSamples;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Choices;
import alad.ui.control.Field;
import alad.ui.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the data is read: the size and colour of images, or the label column of a table. */
final class ReadingCard extends VBox {
    private final DatasetViewModel model;

    ReadingCard(DatasetViewModel model, DataPicker picker) {
        this.model = model;
        Reading reading = model.reading;
        BooleanBinding table = Bindings.createBooleanBinding(
                () -> model.dataset.get() != null && model.dataset.get().samples() instanceof TableSamples,
                model.dataset.getReadOnlyProperty());
        Node size = new Field(
                Texts.of("dataset.imageSize"),
                text("image-size", Texts.of("dataset.imageSize.automatic"), reading.imageSize),
                reading.imageSizeError);
        Node colour = new Field(
                Texts.of("dataset.colour"),
                Choices.of(
                        "colour",
                        List.of(Colour.values()),
                        value -> Texts.named("dataset.colour", value),
                        reading.colour),
                null);
        Node fit = new Field(
                Texts.of("dataset.fit"),
                Choices.of("fit", List.of(Fit.values()), value -> Texts.named("dataset.fit", value), reading.fit),
                null);
        Node label = new Field(
                Texts.of("dataset.labelColumn"),
                text("label-column", Texts.of("dataset.labelColumn.last"), reading.labelColumn),
                reading.labelColumnError);
        List.of(size, colour, fit).forEach(node -> showWhen(node, table.not()));
        showWhen(label, table);
        Node test = new TestDataField(model, picker);
        showWhen(test, model.dataset.getReadOnlyProperty().isNotNull());
        Button again = Buttons.plain("read-again", Texts.of("dataset.readAgain"), model::reopen);
        again.disableProperty().bind(model.dataset.getReadOnlyProperty().isNull());
        Card card = new Card(Texts.of("dataset.reading"), again);
        card.getStyleClass().add("side-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(card.with(size, colour, fit, label, test));
        setMinHeight(Region.USE_PREF_SIZE);
    }

    private TextField text(String id, String prompt, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.getStyleClass().add("wide");
        field.textProperty().bindBidirectional(value);
        field.setOnAction(event -> model.reopen());
        return field;
    }

    private static void showWhen(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}
