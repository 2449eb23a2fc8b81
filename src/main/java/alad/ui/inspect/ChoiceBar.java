package alad.ui.inspect;

import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What floats over the rows while there is need of it: the scoring under way, what to do with the marked rows. */
final class ChoiceBar extends VBox {
    /** What the buttons do. */
    record Actions(Runnable compare, Runnable copy, Runnable save) {}

    private final InspectViewModel model;
    private final Label count = Labels.strong("");
    private final Button compare;

    ChoiceBar(InspectViewModel model, Actions actions) {
        this.model = model;
        getStyleClass().add("choice-bars");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        compare = Buttons.primary("compare-marked", Texts.of("inspect.compare"), actions.compare());
        count.setId("marked-count");
        Node marked = bar(
                "marked-bar",
                Bindings.isNotEmpty(model.selection.marked()),
                Labels.whole(count),
                compare,
                Buttons.plain("copy-ids", Texts.of("inspect.copy"), actions.copy()),
                Buttons.plain("save-marked", Texts.of("inspect.save"), actions.save()),
                Buttons.plain("unmark", Texts.of("inspect.unmark"), model.selection::unmarkAll));
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(model.added.scoring.progressProperty());
        Label phase = new Label();
        phase.setId("scoring-phase");
        phase.textProperty().bind(model.added.scoring.phaseProperty());
        Node scoring = bar(
                "scoring-bar",
                model.added.scoring.busyProperty(),
                Labels.whole(phase),
                progress,
                Buttons.plain("stop-scoring", Texts.of("opened.stop"), model.added::stop));
        Label saved = new Label();
        saved.setId("saved");
        saved.textProperty().bind(model.added.savedProperty());
        Node done = bar("saved-bar", Bindings.isNotEmpty(model.added.savedProperty()), saved);
        getChildren().addAll(done, scoring, marked);
        model.selection.marked().addListener((ListChangeListener<ScoredRow>) change -> refresh());
        refresh();
    }

    private void refresh() {
        int marked = model.selection.marked().size();
        count.setText(Texts.of("inspect.marked", marked));
        compare.setDisable(!model.selection.canCompare());
    }

    private static Node bar(String id, ObservableBooleanValue needed, Node... content) {
        HBox bar = new HBox(10, content);
        bar.setId(id);
        bar.getStyleClass().addAll("card", "choice-bar");
        bar.setMaxWidth(Region.USE_PREF_SIZE);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.visibleProperty().bind(needed);
        bar.managedProperty().bind(needed);
        return bar;
    }
}
