package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A slider for each component of z, and G(z) as it moves. */
final class GenerationCard extends VBox {
    private static final double LEAST_SIDE = 80;
    private static final double SHARE_OF_WIDTH = 0.42;
    /** Names of features are long, and the list needs no height of its own. */
    private static final double FEATURES_SHARE_OF_WIDTH = 0.52;

    private final LatentViewModel model;
    private final ValuesPane generated = new ValuesPane("latent-generated", LEAST_SIDE);

    GenerationCard(LatentViewModel model) {
        this.model = model;
        Generation generation = model.generation;
        Button fromChosen = Buttons.plain(
                "latent-from-chosen",
                Texts.of("latent.fromChosen"),
                () -> generation.set(model.mapProperty()
                        .get()
                        .codes()[model.chosen.firstProperty().get()]));
        fromChosen.disableProperty().bind(model.chosen.firstProperty().lessThan(0));
        ListView<Generation.Component> sliders = new ListView<>();
        sliders.setId("latent-sliders");
        sliders.setAccessibleText(Texts.of("latent.sliders"));
        sliders.setItems(generation.components());
        sliders.setCellFactory(list -> new ComponentCell(generation));
        HBox.setHgrow(sliders, Priority.ALWAYS);
        sliders.setPrefWidth(1);
        generated.setAlignment(Pos.TOP_CENTER);
        HBox work = new HBox(generated, sliders);
        work.getStyleClass().add("columns");
        work.setMinHeight(0);
        work.setPrefHeight(0);
        work.widthProperty().addListener(changed -> fit(work));
        work.heightProperty().addListener(changed -> fit(work));
        Card card = new Card(
                Texts.of("latent.generate"),
                Buttons.plain("latent-zero", Texts.of("latent.zero"), generation::zero),
                Buttons.plain("latent-draw", Texts.of("latent.draw"), generation::draw),
                fromChosen);
        card.with(settings(generation)).filledWith(work);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
        setMinHeight(0);
        generation.generatedProperty().addListener((source, old, now) -> show(now));
    }

    private static HBox settings(Generation generation) {
        SeedSpinner seed = new SeedSpinner(generation.seed);
        Label name = Labels.whole(Labels.muted(Texts.of("latent.seed")));
        name.setLabelFor(seed);
        CheckBox strongest = new CheckBox(Texts.of("latent.strongest"));
        strongest.setId("latent-strongest");
        strongest.selectedProperty().bindBidirectional(generation.strongestFirst);
        HBox line = new HBox(name, seed, strongest);
        line.getStyleClass().add("latent-settings");
        return line;
    }

    /** The picture is as large as there is room beside the sliders. */
    private void fit(HBox work) {
        double width = work.getWidth();
        generated.setSide(Math.max(LEAST_SIDE, Math.floor(Math.min(work.getHeight(), SHARE_OF_WIDTH * width))));
        generated.setFeaturesWidth(Math.max(LEAST_SIDE, Math.floor(FEATURES_SHARE_OF_WIDTH * width)));
    }

    private void show(float[] values) {
        OpenRun run = model.opened().runProperty().get();
        generated.show(values, run == null ? null : run.preparation(), model.generation.isSlid());
    }
}
