package alad.ui.inspect;

import alad.evaluate.HeatScale;
import alad.ui.control.Labels;
import alad.ui.control.ShareBar;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The features of a row that differ most, each with a bar below it as wide as all, on the run's one scale. */
final class ContributionBars extends GridPane {
    private static final double LEAST_VALUE = 44;

    private final List<Label> names = new ArrayList<>();
    private final List<ShareBar> bars = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();

    ContributionBars(int count) {
        getStyleClass().add("contributions");
        ColumnConstraints name = new ColumnConstraints(0, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE);
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints value = new ColumnConstraints(LEAST_VALUE, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE);
        value.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(name, value);
        for (int i = 0; i < count; i++) {
            names.add(name());
            bars.add(new ShareBar());
            values.add(Labels.whole(new Label()));
            addRow(2 * i, names.get(i), values.get(i));
            add(bars.get(i), 0, 2 * i + 1, 2, 1);
        }
    }

    private static Label name() {
        Label name = Labels.cut(Labels.muted(""));
        name.getStyleClass().add("contribution");
        return name;
    }

    /** @param contributions the largest first, or null while they are on their way */
    void show(List<Contribution> contributions, HeatScale scale) {
        for (int i = 0; i < names.size(); i++) {
            boolean there = contributions != null && i < contributions.size();
            Contribution one = there ? contributions.get(i) : null;
            names.get(i).setText(there ? one.feature() : "");
            values.get(i).setText(there ? InspectWords.value(one.difference()) : "");
            bars.get(i).setVisible(there || contributions == null);
            bars.get(i).show(0, there ? Math.min(1, one.difference() / scale.top()) : 0);
        }
    }
}
