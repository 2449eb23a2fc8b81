package alad.ui.dataset;

import alad.prepare.SplitTable;
import alad.ui.control.Labels;
import alad.ui.control.ShareBar;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A split as a table of counts, a bar below each part. */
final class SplitCounts extends GridPane {
    private static final List<String> PARTS =
            List.of("split.train", "split.validation", "split.labelled", "split.test");

    private static final List<String> ABOUT =
            List.of("split.train.about", "split.validation.about", "split.labelled.about", "split.test.about");

    SplitCounts(SplitTable table) {
        setId("split-table");
        getStyleClass().add("split-table");
        boolean grouped = table.parts().get(0).groups() >= 0;
        List<String> heads = new ArrayList<>(List.of("split.part", "split.normal", "split.anomalous"));
        if (grouped) {
            heads.add("split.groups");
        }
        for (int column = 0; column < heads.size(); column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.NEVER);
            constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(constraints);
            add(Labels.whole(styled(Texts.of(heads.get(column)), "muted", "small")), column, 0);
        }
        double largest =
                table.parts().stream().mapToInt(SplitTable.Part::rows).max().orElse(1);
        for (int part = 0; part < PARTS.size(); part++) {
            Label title = Labels.whole(Labels.strong(Texts.of(PARTS.get(part))));
            title.setTooltip(new Tooltip(Texts.of(ABOUT.get(part))));
            add(title, table.parts().get(part), 1 + 2 * part, grouped, largest);
        }
    }

    private void add(Label title, SplitTable.Part part, int row, boolean grouped, double largest) {
        ShareBar bar = new ShareBar();
        bar.show(part.normal() / largest, part.anomalous() / largest);
        add(title, 0, row);
        add(count(part.normal()), 1, row);
        add(count(part.anomalous()), 2, row);
        if (grouped) {
            add(count(part.groups()), 3, row);
        }
        add(bar, 0, row + 1, grouped ? 4 : 3, 1);
    }

    private static Label count(int count) {
        return Labels.whole(styled(Texts.of("split.count", count), count == 0 ? "muted" : "number"));
    }

    private static Label styled(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }
}
