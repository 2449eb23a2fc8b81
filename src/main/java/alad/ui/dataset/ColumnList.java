package alad.ui.dataset;

import alad.describe.AlikeColumns;
import alad.describe.ColumnSummary;
import alad.describe.Description;
import alad.ui.control.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/** The columns of a table with their statistics, as soon as these are there. */
final class ColumnList extends StackPane {
    private static final double ROW = 54;

    private final DatasetViewModel model;
    private final ListView<ColumnSummary> list = new ListView<>();
    private final GradualItems<ColumnSummary> columns = new GradualItems<>(list.getItems());
    private final Map<String, String> alike = new HashMap<>();

    ColumnList(DatasetViewModel model) {
        this.model = model;
        list.setId("columns");
        list.getStyleClass().add("plain-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new ColumnCell(model, alike));
        list.setFocusTraversable(false);
        Label waiting = Labels.muted("");
        waiting.textProperty().bind(model.statistics.state);
        waiting.visibleProperty().bind(Bindings.isEmpty(list.getItems()));
        getChildren().addAll(list, waiting);
        new InSight(this, this::show, model.statistics.description);
    }

    private void show() {
        alike.clear();
        Description description = model.statistics.description.get();
        if (description == null) {
            columns.begin(List.of());
            return;
        }
        for (AlikeColumns pair : description.alike()) {
            String first = description.columns().get(pair.first()).name();
            alike.putIfAbsent(description.columns().get(pair.second()).name(), first);
        }
        columns.begin(description.columns());
        list.scrollTo(0);
    }
}
