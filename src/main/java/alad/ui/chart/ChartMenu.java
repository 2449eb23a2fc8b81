package alad.ui.chart;

import alad.ui.control.Buttons;
import alad.ui.control.WrappingBar;
import alad.ui.text.Texts;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** What can be done with a chart, in the corner of its card: how to see it, and saving it. */
public final class ChartMenu extends MenuButton {
    private final String id;

    /**
     * A menu that saves.
     *
     * @param id of the chart; also the name of its files
     * @param document makes the copy to save
     */
    public ChartMenu(String id, ChartSaving saving, Supplier<ChartDocument> document) {
        this.id = id;
        WrappingBar.inCorner(this);
        setId(id + "-menu");
        setGraphic(Buttons.icon("more"));
        setAccessibleText(Texts.of("chart.menu"));
        setTooltip(new Tooltip(Texts.of("chart.menu")));
        getStyleClass().addAll("icon-button", "chart-menu");
        for (ChartFormat format : ChartFormat.values()) {
            MenuItem item = new MenuItem(Texts.named("chart.save", format));
            item.setId(id + "-save-" + format.extension());
            item.setOnAction(event -> saving.ask(id, format, document));
            getItems().add(item);
        }
    }

    /** A menu for lines: logarithmic axis, smoothing, and saving. */
    public static ChartMenu of(LineChart chart, ChartSaving saving) {
        ChartMenu menu = new ChartMenu(chart.getId(), saving, chart::document);
        ChartSettings settings = chart.settings();
        CheckMenuItem logarithmic = new CheckMenuItem(Texts.of("chart.logarithmic"));
        logarithmic.setId(menu.id + "-logarithmic");
        logarithmic.selectedProperty().bindBidirectional(settings.logarithmicProperty());
        menu.getItems().add(0, logarithmic);
        menu.getItems().add(1, new SeparatorMenuItem());
        ToggleGroup one = new ToggleGroup();
        int place = 2;
        for (Smoothing smoothing : Smoothing.values()) {
            RadioMenuItem item = new RadioMenuItem(Texts.named("chart.smoothing", smoothing));
            item.setId(menu.id + "-smoothing-" + smoothing.name().toLowerCase(java.util.Locale.ROOT));
            item.setToggleGroup(one);
            item.setSelected(settings.smoothingProperty().get() == smoothing);
            item.setOnAction(event -> settings.smoothingProperty().set(smoothing));
            menu.getItems().add(place++, item);
        }
        menu.getItems().add(place, new SeparatorMenuItem());
        return menu;
    }
}
