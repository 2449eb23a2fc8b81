package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.ui.control.Buttons;
import alad.ui.control.Choices;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.control.WrappingBar;
import alad.ui.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

/** How rows are sorted, filtered and laid out, the threshold with its rule, and the way to new data. */
final class Toolbar extends WrappingBar {
    private static final double SORT_WIDTH = 96;

    private final InspectViewModel model;
    private final Map<Filter, ToggleButton> filters = new EnumMap<>(Filter.class);
    private final Label threshold = Labels.whole(Labels.strong(""));
    private final Pill rule = new Pill();
    private final ToggleButton narrow;
    private final Button layout;
    private final Button score;

    Toolbar(InspectViewModel model, BooleanProperty filterBar, Runnable scoreNew) {
        this.model = model;
        getStyleClass().addAll("card", "control-bar", "inspect-bar");
        narrow = new ToggleButton(Texts.of("inspect.filter"));
        narrow.setId("show-filters");
        narrow.getStyleClass().add("filter");
        narrow.setMinWidth(Region.USE_PREF_SIZE);
        narrow.selectedProperty().bindBidirectional(filterBar);
        layout = Buttons.icon("layout", "grid", Texts.of("inspect.layout.grid"), model::switchLayout);
        threshold.setId("threshold");
        rule.setId("threshold-rule");
        score = Buttons.plain("score-folder", Texts.of("inspect.new.folder"), scoreNew);
        getChildren().add(sorting());
        getChildren().addAll(filterButtons());
        getChildren().addAll(narrow, layout, WrappingBar.gap(), part(judging(), score));
        model.rows.book.addListener(changed -> refresh());
        model.rows.falseAlarms.addListener(changed -> refresh());
        model.rows.misses.addListener(changed -> refresh());
        model.rows.filter.addListener((source, old, now) -> filters.get(now).setSelected(true));
        model.layout.addListener(changed -> refresh());
        refresh();
    }

    private Node judging() {
        return part(Labels.whole(Labels.muted(Texts.of("inspect.threshold"))), threshold, rule);
    }

    private Node sorting() {
        ComboBox<ScoreKind> kind = Choices.of(
                "score-kind", List.of(ScoreKind.values()), value -> Texts.named("score", value), model.rows.kind);
        kind.setAccessibleText(Texts.of("inspect.sortBy"));
        kind.setMinWidth(SORT_WIDTH);
        Button order = Buttons.icon(
                "sort-order",
                "down",
                Texts.of("inspect.descending"),
                () -> model.rows.ascending.set(!model.rows.ascending.get()));
        model.rows.ascending.addListener((source, old, ascending) -> {
            order.setGraphic(Buttons.icon(ascending ? "up" : "down"));
            String words = Texts.of(ascending ? "inspect.ascending" : "inspect.descending");
            order.setAccessibleText(words);
            order.getTooltip().setText(words);
        });
        return part(Labels.whole(Labels.muted(Texts.of("inspect.sortBy"))), kind, order);
    }

    private List<Node> filterButtons() {
        ToggleGroup group = new ToggleGroup();
        for (Filter filter : Filter.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("show-" + filter.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.getStyleClass().add("filter");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(filter == model.rows.filter.get());
            button.setOnAction(event -> {
                button.setSelected(true);
                model.rows.filterBy(filter);
            });
            filters.put(filter, button);
        }
        return List.copyOf(filters.values());
    }

    private void refresh() {
        ScoreBook book = model.rows.book.get();
        if (book == null) {
            return;
        }
        filters.get(Filter.ALL).setText(Texts.of("inspect.all"));
        filters.get(Filter.FALSE_ALARMS)
                .setText(Texts.of(
                        book.isLabelled() ? "inspect.falseAlarms" : "inspect.calledAnomalous",
                        model.rows.falseAlarms.get()));
        filters.get(Filter.MISSES).setVisible(book.isLabelled());
        filters.get(Filter.MISSES).setManaged(book.isLabelled());
        filters.get(Filter.MISSES).setText(Texts.of("inspect.misses", model.rows.misses.get()));
        narrow.setText(Texts.of(model.rows.criteria.get().isNarrow() ? "inspect.filter.on" : "inspect.filter"));
        Threshold now = book.threshold(model.rows.criteria.get().kind());
        threshold.setText(InspectWords.score(now.value()));
        rule.show(
                now.oracle() ? Texts.of("inspect.oracle", now.rule()) : now.rule(),
                now.oracle() ? Pill.Tone.WARNING : Pill.Tone.NEUTRAL);
        score.setText(Texts.of(model.showsImages() ? "inspect.new.folder" : "inspect.new.file"));
        layout.setVisible(model.showsImages());
        layout.setManaged(model.showsImages());
        boolean grid = model.layout.get() == InspectViewModel.Layout.GRID;
        layout.setGraphic(Buttons.icon(grid ? "rows" : "grid"));
        String words = Texts.of(grid ? "inspect.layout.triples" : "inspect.layout.grid");
        layout.setAccessibleText(words);
        layout.getTooltip().setText(words);
    }
}
