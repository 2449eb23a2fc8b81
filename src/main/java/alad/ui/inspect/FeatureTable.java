package alad.ui.inspect;

import alad.ui.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** A table row's features: value, reconstruction and difference, the largest difference first. */
final class FeatureTable extends TableView<Contribution> {
    private List<Contribution> shown = List.of();

    FeatureTable() {
        setId("features");
        setMinWidth(0);
        setFixedCellSize(26);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        add("inspect.feature", 140, Contribution::feature);
        add("inspect.value", 80, one -> InspectWords.score(one.value()));
        add("inspect.reconstruction", 120, one -> InspectWords.score(one.reconstructed()));
        add("inspect.contribution", 90, one -> InspectWords.score(one.difference()));
    }

    void show(List<Contribution> contributions) {
        if (!contributions.equals(shown)) {
            shown = contributions;
            getItems().setAll(contributions);
        }
    }

    private void add(String titleKey, double width, Function<Contribution, String> text) {
        TableColumn<Contribution, String> column = new TableColumn<>(Texts.of(titleKey));
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        getColumns().add(column);
    }
}
