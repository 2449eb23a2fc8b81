package alad.ui.dataset;

import alad.data.TableSamples;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The rows of a table, a page of columns at a time. */
final class TablePreview extends VBox {
    private final DatasetViewModel model;
    private final RowTable table = new RowTable();

    TablePreview(DatasetViewModel model) {
        this.model = model;
        getStyleClass().add("page");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(new ColumnBar(model.columnPages), table);
        model.dataset.addListener(changed -> forgetOutOfSight());
        new InSight(this, this::begin, model.dataset);
        new InSight(this, () -> table.show(model.columnPages.shown.get()), model.columnPages.shown);
        new InSight(this, () -> table.mark(model.columnPages.found.get()), model.columnPages.found);
    }

    private void forgetOutOfSight() {
        if (!isVisible()) {
            table.forget();
        }
    }

    private void begin() {
        if (model.dataset.get() != null && model.dataset.get().samples() instanceof TableSamples samples) {
            table.begin(model.dataset.get(), samples);
            table.show(model.columnPages.shown.get());
        }
    }
}
