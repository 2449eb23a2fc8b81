package alad.ui.dataset;

import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where data comes from, and below it how it is read. */
final class SourceCard extends VBox {
    private final DatasetViewModel model;

    SourceCard(DatasetViewModel model, DataPicker picker) {
        this.model = model;
        getStyleClass().add("column");
        Card open = new Card(Texts.of("dataset.open"));
        open.with(sample(), files(picker), Labels.wrapped(Texts.of("dataset.drop"), "muted"));
        open.filledWith(new KnownList(model));
        open.getStyleClass().add("side-card");
        VBox.setVgrow(open, Priority.ALWAYS);
        getChildren().addAll(open, new ReadingCard(model, picker));
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
        Button get = Buttons.plain("get-dataset", Texts.of("dataset.get"), picker::download);
        get.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(folder, file);
        row.getStyleClass().add("button-row");
        VBox all = new VBox(row, get);
        all.getStyleClass().add("source-buttons");
        return all;
    }
}
