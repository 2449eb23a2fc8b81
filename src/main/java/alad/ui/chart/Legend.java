package alad.ui.chart;

import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Each line's colour, name and newest value, for a card's title; values keep their width while they change. */
public final class Legend extends HBox {
    private final List<Line> lines;
    private final List<Label> values = new ArrayList<>();

    public Legend(List<Line> lines) {
        this.lines = List.copyOf(lines);
        getStyleClass().add("legend");
        for (Line line : lines) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", line.role());
            Label value = Labels.strong("");
            value.setId("curve-" + line.role());
            value.getStyleClass().add("legend-value");
            values.add(value);
            HBox entry = new HBox(swatch, Labels.whole(Labels.muted(line.name())), value);
            entry.getStyleClass().add("legend-entry");
            getChildren().add(entry);
        }
        refresh();
    }

    public void refresh() {
        for (int i = 0; i < lines.size(); i++) {
            double newest = lines.get(i).curve().newest();
            values.get(i).setText(Double.isNaN(newest) ? "" : Texts.of(format(newest), newest));
        }
    }

    private static String format(double value) {
        double size = Math.abs(value);
        return size >= 100 ? "chart.value.large" : size >= 10 ? "chart.value.medium" : "chart.value.small";
    }
}
