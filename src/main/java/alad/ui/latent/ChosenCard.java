package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.prepare.Preparation;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.opened.RunWords;
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
    private static final double SIDE = 112;
    private static final double WIDE_SIDE = 152;
    private static final double STEP_SIDE = 44;
    private static final double WIDE_STEP_SIDE = 60;

    private final LatentViewModel model;
    private final Label words = Labels.wrapped("");
    private final Label hint = Labels.wrapped("", "muted");
    private final ValuesPane x = new ValuesPane("latent-x", SIDE);
    private final ValuesPane reconstruction = new ValuesPane("latent-reconstruction", SIDE);
    private final ValuesPane other = new ValuesPane("latent-other", SIDE);
    private final Node otherBox = named("latent.other", other);
    private final FeatureList features = new FeatureList();
    private final List<ValuesPane> steps = new ArrayList<>();
    private final HBox pictures =
            new HBox(named("latent.x", x), named("latent.reconstruction", reconstruction), otherBox);
    private final VBox path = new VBox();

    /** @param inspect gets a point of the map */
    ChosenCard(LatentViewModel model, IntConsumer inspect) {
        this.model = model;
        Button open = Buttons.plain(
                "latent-inspect",
                Texts.of("latent.inspect"),
                () -> inspect.accept(model.chosen.firstProperty().get()));
        open.disableProperty().bind(model.chosen.firstProperty().lessThan(0));
        hint.textProperty().bind(RunWords.one(model.opened(), "latent.choose"));
        words.setId("latent-chosen");
        words.managedProperty().bind(Bindings.isNotEmpty(words.textProperty()));
        pictures.getStyleClass().add("columns");
        HBox way = new HBox();
        way.getStyleClass().add("latent-path");
        for (int i = 0; i < ChosenPoints.STEPS; i++) {
            way.getChildren().add(step(i));
        }
        path.getChildren().addAll(Labels.muted(Texts.of("latent.way")), way);
        path.getStyleClass().add("export-result");
        for (Node part : List.of(hint, pictures, otherBox, path)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren()
                .add(new Card(RunWords.one(model.opened(), "latent.chosen"), open)
                        .with(hint, words, pictures, features, path));
        model.chosen.shownProperty().addListener(changed -> refresh());
        model.chosen.firstProperty().addListener(changed -> refresh());
        model.opened().kindProperty().addListener(changed -> refresh());
        model.opened().thresholds().versionProperty().addListener(changed -> refresh());
        refresh();
    }

    /** Whether there is room for larger pictures. */
    void setWide(boolean wide) {
        for (ValuesPane picture : List.of(x, reconstruction, other)) {
            picture.setSide(wide ? WIDE_SIDE : SIDE);
        }
        steps.forEach(step -> step.setSide(wide ? WIDE_STEP_SIDE : STEP_SIDE));
    }

    private static VBox named(String key, ValuesPane pane) {
        VBox box = new VBox(Labels.muted(Texts.of(key)), pane);
        box.getStyleClass().add("export-result");
        return box;
    }

    private ValuesPane step(int at) {
        ValuesPane step = new ValuesPane("latent-step-" + at, STEP_SIDE);
        step.getStyleClass().add("latent-member");
        step.setOnMouseClicked(event -> model.generation.set(model.chosen.way()[at]));
        steps.add(step);
        return step;
    }

    private void refresh() {
        int first = model.chosen.firstProperty().get();
        OpenRun run = model.opened().runProperty().get();
        boolean any =
                first != ChosenPoints.NONE && run != null && model.mapProperty().get() != null;
        Preparation preparation = any ? run.preparation() : null;
        ChosenPoints.Shown shown = any ? model.chosen.shownProperty().get() : null;
        boolean image = any && preparation.shape().length == 3;
        boolean way = image && shown != null && shown.other() != null;
        words.setText(any ? words(first, model.chosen.secondProperty().get()) : "");
        hint.setVisible(!any);
        pictures.setVisible(image);
        features.setVisible(any && !image);
        otherBox.setVisible(way);
        path.setVisible(way);
        x.show(shown == null || !image ? null : shown.x(), preparation);
        reconstruction.show(shown == null || !image ? null : shown.path()[0], preparation);
        other.show(way ? shown.other() : null, preparation);
        features.show(shown == null ? null : shown.x(), shown == null ? null : shown.path()[0], preparation);
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).show(way ? shown.path()[i] : null, way ? preparation : null);
        }
    }

    private String words(int first, int second) {
        String one = LatentWords.point(model, first);
        return second == ChosenPoints.NONE ? one : Texts.of("latent.two", one, LatentWords.point(model, second));
    }
}
