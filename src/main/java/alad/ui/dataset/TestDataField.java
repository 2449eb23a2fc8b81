package alad.ui.dataset;

import alad.ui.control.Buttons;
import alad.ui.control.Field;
import alad.ui.text.Texts;
import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Other data of the same kind whose rows test: typed, picked, or dropped here. */
final class TestDataField extends VBox {
    private final DatasetViewModel model;

    TestDataField(DatasetViewModel model, DataPicker picker) {
        this.model = model;
        getStyleClass().add("fields");
        setId("test-data-field");
        TextField path = new TextField();
        path.setId("test-data");
        path.setPromptText(Texts.of("dataset.test.none"));
        path.setTooltip(about());
        path.getStyleClass().add("wide");
        path.textProperty().bindBidirectional(model.reading.test);
        path.textProperty().addListener(changed -> showEnd(path));
        path.widthProperty().addListener(changed -> showEnd(path));
        path.setOnAction(event -> model.reopen());
        Button clear =
                Buttons.icon("clear-test-data", "close", Texts.of("dataset.test.clear"), () -> model.testOn(null));
        clear.visibleProperty().bind(model.reading.test.isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        HBox pick = new HBox(
                wide(Buttons.plain("test-folder", Texts.of("dataset.folder"), () -> picker.folder(model::testOn))),
                wide(Buttons.plain("test-file", Texts.of("dataset.file"), () -> picker.file(model::testOn))));
        pick.getStyleClass().add("button-row");
        getChildren().addAll(new Field(Texts.of("dataset.test"), path, model.reading.testError).with(clear), pick);
        acceptDrops();
    }

    /** The whole path, which is longer than the field; what the field is for while there is none. */
    private Tooltip about() {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.when(model.reading.test.isEmpty())
                        .then(Texts.of("dataset.test.about"))
                        .otherwise(model.reading.test));
        return tooltip;
    }

    /** The end of a path tells more than its beginning. */
    private static void showEnd(TextField path) {
        if (!path.isFocused()) {
            path.end();
        }
    }

    private static Button wide(Button button) {
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void acceptDrops() {
        setOnDragOver(event -> {
            if (event.getDragboard().getFiles().size() == 1) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            event.setDropCompleted(drop(event.getDragboard().getFiles()));
            event.consume();
        });
    }

    private boolean drop(List<File> files) {
        if (files.size() != 1) {
            return false;
        }
        model.testOn(files.get(0).toPath());
        return true;
    }
}
