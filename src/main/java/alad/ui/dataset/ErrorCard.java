package alad.ui.dataset;

import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.control.WrappingBar;
import alad.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Why something could not be opened, and what to do next; takes no room while there is nothing to tell. */
final class ErrorCard extends VBox {
    ErrorCard(DatasetViewModel model, DataPicker picker) {
        getStyleClass().addAll("card", "error-card");
        Label next = Labels.wrapped("", "muted");
        next.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.dataset.get() == null
                                ? Texts.of("dataset.error.next")
                                : Texts.of(
                                        "dataset.error.kept",
                                        model.dataset.get().name()),
                        model.dataset.getReadOnlyProperty()));
        Button again = Buttons.plain("error-again", Texts.of("dataset.error.again"), model::tryAgain);
        again.visibleProperty().bind(model.retryable);
        again.managedProperty().bind(model.retryable);
        WrappingBar buttons = new WrappingBar(
                again,
                Buttons.plain("error-folder", Texts.of("dataset.error.folder"), () -> picker.folder(model::open)),
                Buttons.plain("error-file", Texts.of("dataset.error.file"), () -> picker.file(model::open)),
                Buttons.plain("error-dismiss", Texts.of("dataset.error.dismiss"), model::dismissError));
        buttons.getStyleClass().add("button-row");
        getChildren()
                .addAll(
                        Labels.strong(Texts.of("dataset.error.title")),
                        Labels.message("open-error", model.openError, "error-sentence"),
                        next,
                        buttons);
        visibleProperty().bind(model.openError.isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
