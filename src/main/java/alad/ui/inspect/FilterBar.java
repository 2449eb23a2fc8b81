package alad.ui.inspect;

import alad.ui.control.Buttons;
import alad.ui.control.Choices;
import alad.ui.control.Labels;
import alad.ui.control.WrappingBar;
import alad.ui.opened.RunWords;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.RangeSlider;

/** What narrows the rows shown further: words to search for, part, class, and a range of scores. */
final class FilterBar extends WrappingBar {
    private final InspectViewModel model;
    private final TextField search;
    private final ComboBox<String> classes;
    private final ComboBox<Part> part;

    FilterBar(InspectViewModel model) {
        this.model = model;
        setId("filter-bar");
        getStyleClass().addAll("card", "control-bar");
        search = field("search", Texts.of("inspect.search"), model.rows.search);
        search.setPrefWidth(190);
        part = Choices.of(
                "filter-part",
                List.of(Part.TEST, Part.VALIDATION, Part.LABELLED),
                value -> Texts.named("inspect.part", value),
                model.rows.part);
        part.setAccessibleText(Texts.of("inspect.part"));
        classes = Choices.of(
                "filter-class",
                List.of(""),
                name -> name == null || name.isEmpty() ? Texts.of("inspect.class.all") : name,
                model.rows.className);
        classes.setAccessibleText(Texts.of("inspect.class"));
        ScoreRange range = model.rows.range;
        TextField lowest = field("lowest", Texts.of("inspect.range.lowest"), range.lowest);
        TextField highest = field("highest", Texts.of("inspect.range.highest"), range.highest);
        lowest.setPrefWidth(84);
        highest.setPrefWidth(84);
        getChildren()
                .addAll(
                        search,
                        part,
                        classes,
                        part(Labels.whole(Labels.muted(Texts.of("inspect.range"))), lowest, shares(range), highest),
                        Labels.message("range-error", range.error, "error-text"),
                        WrappingBar.gap(),
                        clear(model));
        model.rows.book.addListener((source, old, now) -> {
            if (now != null && (old == null || old.run() != now.run())) {
                nameClasses(now);
            }
        });
    }

    private static RangeSlider shares(ScoreRange range) {
        RangeSlider shares = new RangeSlider(0, 100, range.low.get(), range.high.get());
        shares.setId("score-range");
        shares.setAccessibleText(Texts.of("inspect.range.shares"));
        shares.setTooltip(new Tooltip(Texts.of("inspect.range.shares")));
        shares.setBlockIncrement(1);
        shares.setPrefWidth(150);
        shares.setMinWidth(80);
        shares.lowValueProperty().bindBidirectional(range.low);
        shares.highValueProperty().bindBidirectional(range.high);
        return shares;
    }

    private static Button clear(InspectViewModel model) {
        Button clear = Buttons.plain("clear-filters", "", model.rows::clear);
        clear.textProperty().bind(RunWords.many(model.opened(), "inspect.filter.clear"));
        return clear;
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void nameClasses(ScoreBook book) {
        classes.setVisible(book.isLabelled());
        classes.setManaged(book.isLabelled());
        if (!book.isLabelled()) {
            part.getItems().remove(Part.LABELLED);
        } else if (!part.getItems().contains(Part.LABELLED)) {
            part.getItems().add(Part.LABELLED);
        }
        String before = model.rows.className.get();
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(book.run().dataset().classNames());
        classes.getItems().setAll(names);
        model.rows.className.set(before);
    }

    private static TextField field(String id, String prompt, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.textProperty().bindBidirectional(text);
        return field;
    }
}
