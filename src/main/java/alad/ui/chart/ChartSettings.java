package alad.ui.chart;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** How the user wants to see the curves of one chart. */
public final class ChartSettings {
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final ObjectProperty<Smoothing> smoothing = new SimpleObjectProperty<>(Smoothing.NONE);
    private final ObservableSet<Line> hidden = FXCollections.observableSet();

    /** Whether values are drawn on a logarithmic axis; those of zero or less are left out then. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    public ObjectProperty<Smoothing> smoothingProperty() {
        return smoothing;
    }

    /** Lines that are not drawn. */
    public ObservableSet<Line> hidden() {
        return hidden;
    }

    public boolean isShown(Line line) {
        return !hidden.contains(line);
    }

    public void show(Line line, boolean shown) {
        if (shown) {
            hidden.remove(line);
        } else {
            hidden.add(line);
        }
    }
}
