package alad.ui.chart;

import alad.ui.control.Labels;
import alad.ui.control.WrappingBar;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Each line's colour, name and newest value, for a card's title; values keep their width while they change. Pressing one
 * hides its line or shows it again. A line that never had a value (a network that isn't trained) is left out.
 */
public final class Legend extends WrappingBar {
    private final List<Line> lines;
    private final List<Label> values = new ArrayList<>();

    /** @param settings of the chart that the legend stands beside */
    public Legend(List<Line> lines, ChartSettings settings) {
        this.lines = List.copyOf(lines);
        getStyleClass().add("legend");
        for (Line line : lines) {
            getChildren().add(entry(line, settings));
        }
        refresh();
    }

    private ToggleButton entry(Line line, ChartSettings settings) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", line.role());
        Label value = Labels.whole(Labels.strong(""));
        value.setId("curve-" + line.role());
        values.add(value);
        Region least = new Region();
        least.getStyleClass().add("legend-value");
        HBox content = new HBox(swatch, Labels.whole(Labels.muted(line.name())), new StackPane(least, value));
        content.getStyleClass().add("legend-entry");
        ToggleButton toggle = new ToggleButton();
        toggle.setId("show-" + line.role());
        toggle.setGraphic(content);
        toggle.setAccessibleText(Texts.of("chart.show", line.name()));
        toggle.setTooltip(new Tooltip(about(line) + Texts.of("chart.show", line.name())));
        toggle.getStyleClass().add("legend-toggle");
        toggle.setSelected(settings.isShown(line));
        toggle.selectedProperty().addListener((source, old, now) -> settings.show(line, now));
        return toggle;
    }

    /** What the short name stands for, where it stands for something. */
    private static String about(Line line) {
        return line.about().isEmpty() ? "" : line.about() + "\n";
    }

    public void refresh() {
        boolean any = lines.stream().anyMatch(line -> line.curve().size() > 0);
        for (int i = 0; i < lines.size(); i++) {
            boolean there = !any || lines.get(i).curve().size() > 0;
            getChildren().get(i).setVisible(there);
            getChildren().get(i).setManaged(there);
            values.get(i).setText(words(lines.get(i).curve().newest()));
        }
    }

    /** With as many decimals as its size asks for; empty for NaN. */
    static String words(double value) {
        return Double.isNaN(value) ? "" : Texts.of(format(value), value);
    }

    private static String format(double value) {
        double size = Math.abs(value);
        if (size >= 100) {
            return "chart.value.large";
        }
        return size >= 10 ? "chart.value.medium" : size >= 0.1 || size == 0 ? "chart.value.small" : "chart.value.tiny";
    }
}
