package alad.ui.dataset;

import alad.data.ImageSamples;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/** The classes with their counts, and a chip each to call it normal. */
final class ClassList extends StackPane {
    private static final double SMALLEST_ROW = 40;
    private static final double LARGEST_ROW = 120;
    private static final double LARGEST_TABLE_ROW = 48;

    private final DatasetViewModel model;
    private final ListView<ClassRow> list = new ListView<>();
    private final GradualItems<ClassRow> classes = new GradualItems<>(list.getItems());

    ClassList(DatasetViewModel model) {
        this.model = model;
        list.setId("classes");
        list.getStyleClass().add("plain-list");
        list.setCellFactory(view -> new ClassCell(model));
        list.setFocusTraversable(false);
        list.fixedCellSizeProperty()
                .bind(Bindings.createDoubleBinding(this::rowHeight, list.heightProperty(), model.classes));
        getChildren().add(list);
        new InSight(this, () -> classes.begin(List.copyOf(model.classes)), model.classes);
    }

    private double rowHeight() {
        double even = Math.floor((list.getHeight() - 4) / Math.max(1, model.classes.size()));
        boolean pictures = model.dataset.get() != null && model.dataset.get().samples() instanceof ImageSamples;
        return Math.max(SMALLEST_ROW, Math.min(pictures ? LARGEST_ROW : LARGEST_TABLE_ROW, even));
    }
}
