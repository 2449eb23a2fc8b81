package alad.ui.dataset;

import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Finds a column by its name and turns the pages of columns; takes no room while all are on one page. */
final class ColumnBar extends HBox {
    private final ColumnPages pages;

    ColumnBar(ColumnPages pages) {
        this.pages = pages;
        getStyleClass().add("column-bar");
        visibleProperty().bind(pages.paged.getReadOnlyProperty());
        managedProperty().bind(visibleProperty());
        Label searched = Labels.muted("");
        searched.setId("column-matches");
        searched.textProperty().bind(pages.searched.getReadOnlyProperty());
        Label range = Labels.whole(new Label());
        range.setId("column-range");
        range.textProperty().bind(pages.range.getReadOnlyProperty());
        Button previous =
                Buttons.icon("previous-columns", "back", Texts.of("dataset.columns.previous"), pages::previous);
        previous.disableProperty().bind(pages.hasPrevious.getReadOnlyProperty().not());
        Button next = Buttons.icon("next-columns", "forward", Texts.of("dataset.columns.next"), pages::next);
        next.disableProperty().bind(pages.hasNext.getReadOnlyProperty().not());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(search(), searched, gap, previous, range, next);
    }

    private TextField search() {
        TextField field = new TextField();
        field.setId("find-column");
        field.setPromptText(Texts.of("dataset.columns.find"));
        field.setAccessibleText(Texts.of("dataset.columns.find"));
        field.textProperty().bindBidirectional(pages.search);
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        return field;
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> pages.findNext(event.isShiftDown() ? -1 : 1);
            case ESCAPE -> pages.search.set("");
            default -> {
                return;
            }
        }
        event.consume();
    }
}
