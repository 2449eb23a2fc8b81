package alad.ui.dataset;

import alad.ui.control.Buttons;
import alad.ui.control.FillingScroll;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.io.File;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screen to choose data and what is normal in it. */
public final class DatasetView extends StackPane {
    private final DatasetViewModel model;
    private final BooleanProperty dropping = new SimpleBooleanProperty();

    /** @param goOn what the button to the training screen does */
    public DatasetView(DatasetViewModel model, DataPicker picker, Runnable goOn) {
        this.model = model;
        setId("dataset-screen");
        getStyleClass().add("screen");
        ScrollPane source = sideColumn(new SourceCard(model, picker));
        VBox content = new ContentCard(model);
        VBox split = new SplitCard(model, picker, goOn);
        split.getStyleClass().add("wide-side-column");
        BooleanBinding open = model.dataset.getReadOnlyProperty().isNotNull();
        for (Node node : List.of(content, split)) {
            node.visibleProperty().bind(open);
            node.managedProperty().bind(open);
        }
        VBox centre = new VBox(new ErrorCard(model, picker), new StackPane());
        centre.getStyleClass().add("column");
        StackPane main = (StackPane) centre.getChildren().get(1);
        main.getChildren().addAll(content, welcome(), busy());
        VBox.setVgrow(main, Priority.ALWAYS);
        HBox.setHgrow(centre, Priority.ALWAYS);
        HBox row = new HBox(source, centre, split);
        row.getStyleClass().add("columns");
        getChildren().addAll(row, dropHint());
        acceptDrops();
    }

    /** Scrolls only in a window that is too low for what it holds. */
    private static ScrollPane sideColumn(Region content) {
        ScrollPane column = new FillingScroll(content);
        column.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        column.getStyleClass().add("side-column");
        content.needsLayoutProperty().addListener((source, old, needsLayout) -> {
            if (needsLayout) {
                column.requestLayout();
            }
        });
        return column;
    }

    private Node welcome() {
        Label title = Labels.wrapped(Texts.of("dataset.welcome.title"), "empty-title");
        Label words = Labels.wrapped(Texts.of("dataset.welcome.words"), "muted");
        VBox box = new VBox(
                Buttons.icon("big-dataset"),
                title,
                words,
                Buttons.primary("welcome-sample", Texts.of("dataset.sample.open"), model::openSample));
        box.setId("dataset-welcome");
        box.getStyleClass().addAll("card", "empty", "drop-zone");
        box.visibleProperty().bind(model.dataset.getReadOnlyProperty().isNull().and(model.opening.not()));
        return box;
    }

    private Node dropHint() {
        Label hint = new Label(Texts.of("dataset.drop.now"));
        hint.setId("drop-hint");
        hint.getStyleClass().add("drop-hint");
        hint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        hint.setMouseTransparent(true);
        hint.visibleProperty().bind(dropping);
        return hint;
    }

    private Node busy() {
        Label words = new Label();
        words.textProperty().bind(model.phase);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progress);
        VBox box = new VBox(words, bar, Buttons.plain("cancel-opening", Texts.of("cancel"), model::cancelOpening));
        box.getStyleClass().addAll("card", "empty");
        box.setAlignment(Pos.CENTER);
        box.visibleProperty().bind(model.opening);
        return box;
    }

    private void acceptDrops() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragEntered(event -> hover(event.getDragboard().hasFiles()));
        setOnDragExited(event -> hover(false));
        setOnDragDropped(event -> {
            event.setDropCompleted(drop(event.getDragboard().getFiles()));
            event.consume();
        });
    }

    /** Shows or hides that letting go now would open something. */
    public void hover(boolean withFiles) {
        dropping.set(withFiles);
    }

    /** Opens the file or folder that was let go here. @return whether there was any */
    public boolean drop(List<File> files) {
        hover(false);
        if (files.isEmpty()) {
            return false;
        }
        model.open(files.stream().map(File::toPath).toList());
        return true;
    }
}
