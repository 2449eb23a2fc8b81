package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.ui.control.Buttons;
import alad.ui.control.Choices;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How rows are sorted and filtered, and the threshold with its rule. */
final class Toolbar extends HBox {
    private final InspectViewModel model;
    private final Map<Filter, ToggleButton> filters = new EnumMap<>(Filter.class);
    private final Label threshold = Labels.whole(Labels.strong(""));
    private final Pill rule = new Pill("", Pill.Tone.GOOD);

    Toolbar(InspectViewModel model) {
        this.model = model;
        getStyleClass().addAll("card", "control-bar");
        Node kind =
                Choices.of("score-kind", List.of(ScoreKind.values()), value -> Texts.named("score", value), model.kind);
        kind.setAccessibleText(Texts.of("inspect.sortBy"));
        Button order = Buttons.plain("sort-order", "", () -> model.ascending.set(!model.ascending.get()));
        order.textProperty()
                .bind(Bindings.when(model.ascending)
                        .then(Texts.of("inspect.ascending"))
                        .otherwise(Texts.of("inspect.descending")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        threshold.setId("threshold");
        rule.setId("threshold-rule");
        getChildren()
                .addAll(
                        Labels.whole(Labels.muted(Texts.of("inspect.sortBy"))),
                        kind,
                        order,
                        Labels.whole(Labels.muted(Texts.of("inspect.show"))));
        getChildren().addAll(filterButtons());
        getChildren().addAll(gap, Labels.whole(Labels.muted(Texts.of("inspect.threshold"))), threshold, rule);
        model.kind.addListener(changed -> refresh());
        model.book.addListener(changed -> refresh());
        model.falseAlarms.addListener(changed -> refresh());
        model.misses.addListener(changed -> refresh());
        refresh();
    }

    private List<Node> filterButtons() {
        ToggleGroup group = new ToggleGroup();
        for (Filter filter : Filter.values()) {
            ToggleButton button = new ToggleButton();
            button.setId(
                    "show-" + filter.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            button.getStyleClass().add("filter");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(filter == model.filter.get());
            button.setOnAction(event -> {
                button.setSelected(true);
                model.filter.set(filter);
            });
            filters.put(filter, button);
        }
        return List.copyOf(filters.values());
    }

    private void refresh() {
        ScoreBook book = model.book.get();
        if (book == null) {
            return;
        }
        ScoreKind kind = model.kind.get();
        filters.get(Filter.ALL).setText(Texts.of("inspect.all"));
        filters.get(Filter.FALSE_ALARMS).setText(Texts.of("inspect.falseAlarms", model.falseAlarms.get()));
        filters.get(Filter.MISSES).setText(Texts.of("inspect.misses", model.misses.get()));
        threshold.setText(InspectWords.score(book.threshold(kind).value()));
        rule.show(book.threshold(kind).rule(), book.threshold(kind).oracle() ? Pill.Tone.WARNING : Pill.Tone.GOOD);
    }
}
