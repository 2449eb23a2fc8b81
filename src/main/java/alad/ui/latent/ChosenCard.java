package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.prepare.Preparation;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The chosen row beside its reconstruction, and the way to another one through the latent space. */
final class ChosenCard extends VBox {
    private static final double SIDE = 132;
    private static final double STEP_SIDE = 44;

    private final LatentViewModel model;
    private final Label words = Labels.wrapped("");
    private final Label hint = Labels.wrapped(Texts.of("latent.choose"), "muted");
    private final ValuesPane x = new ValuesPane("latent-x", SIDE);
    private final ValuesPane reconstruction = new ValuesPane("latent-reconstruction", SIDE);
    private final List<ValuesPane> steps = new ArrayList<>();
    private final HBox pair = new HBox();
    private final VBox path = new VBox();

    ChosenCard(LatentViewModel model, IntConsumer inspect) {
        this.model = model;
        Button open = Buttons.plain(
                "latent-inspect",
                Texts.of("latent.inspect"),
                () -> inspect.accept(model.chosen.firstProperty().get()));
        open.disableProperty().bind(model.chosen.firstProperty().lessThan(0));
        words.setId("latent-chosen");
        words.managedProperty().bind(Bindings.isNotEmpty(words.textProperty()));
        pair.getChildren().addAll(named("latent.x", x), named("latent.reconstruction", reconstruction));
        pair.getStyleClass().add("columns");
        HBox way = new HBox();
        way.getStyleClass().add("latent-path");
        for (int i = 0; i < ChosenPoints.STEPS; i++) {
            ValuesPane step = new ValuesPane("latent-step-" + i, STEP_SIDE);
            steps.add(step);
            way.getChildren().add(step);
        }
        path.getChildren().addAll(Labels.muted(Texts.of("latent.way")), way);
        path.getStyleClass().add("export-result");
        getChildren().add(new Card(Texts.of("latent.chosen"), open).with(hint, words, pair, path));
        model.chosen.shownProperty().addListener(changed -> refresh());
        model.chosen.firstProperty().addListener(changed -> refresh());
        model.opened().thresholds().versionProperty().addListener(changed -> refresh());
        refresh();
    }

    private static Node named(String key, ValuesPane pane) {
        VBox box = new VBox(Labels.muted(Texts.of(key)), pane);
        box.getStyleClass().add("export-result");
        return box;
    }

    private void refresh() {
        int first = model.chosen.firstProperty().get();
        int second = model.chosen.secondProperty().get();
        OpenRun run = model.opened().runProperty().get();
        boolean any =
                first != ChosenPoints.NONE && run != null && model.mapProperty().get() != null;
        hint.setVisible(!any);
        hint.setManaged(!any);
        words.setText(any ? LatentWords.point(model, first) : "");
        Preparation preparation = any ? run.preparation() : null;
        ChosenPoints.Shown shown = any ? model.chosen.shownProperty().get() : null;
        x.show(shown == null ? null : shown.x(), preparation);
        reconstruction.show(shown == null ? null : shown.path()[0], preparation);
        boolean way = shown != null
                && shown.path().length == ChosenPoints.STEPS
                && second != ChosenPoints.NONE
                && preparation.shape().length == 3;
        pair.setVisible(any);
        pair.setManaged(any);
        path.setVisible(way);
        path.setManaged(way);
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).show(way ? shown.path()[i] : null, way ? preparation : null);
        }
    }
}
