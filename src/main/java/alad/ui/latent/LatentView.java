package alad.ui.latent;

import alad.ui.chart.ChartMenu;
import alad.ui.chart.ChartSaving;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Choices;
import alad.ui.control.Labels;
import alad.ui.look.Palette;
import alad.ui.look.Theme;
import alad.ui.opened.DataFinder;
import alad.ui.opened.NoRunPane;
import alad.ui.opened.RunWords;
import alad.ui.text.Texts;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screen of the latent space: the map, what was chosen on it, and what G makes of a code set by hand. */
public final class LatentView extends StackPane {
    /** From this width on there is room for larger pictures. */
    private static final double WIDE = 1400;

    private final LatentViewModel model;
    private final ObservableValue<Palette> palette;
    private final ChartSaving saving;
    private final Label note = Labels.wrapped("", "muted");

    /**
     * @param inspect shows a row on the screen that inspects, by its place in the test part
     * @param train what the button of the empty screen does
     */
    public LatentView(
            LatentViewModel model,
            ObservableValue<Palette> palette,
            ChartSaving saving,
            IntConsumer inspect,
            Runnable train,
            DataFinder finder) {
        this.model = model;
        this.palette = palette;
        this.saving = saving;
        setId("latent-screen");
        getStyleClass().add("screen");
        IntConsumer inspectPoint =
                point -> inspect.accept(model.mapProperty().get().places()[point]);
        ChosenCard chosen = new ChosenCard(model, inspectPoint);
        GenerationCard generation = new GenerationCard(model);
        VBox.setVgrow(generation, Priority.ALWAYS);
        // both don't fit into a small window
        generation
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.group.pointsProperty().get().length == 0, model.group.pointsProperty()));
        generation.managedProperty().bind(generation.visibleProperty());
        VBox side = new VBox(new GroupCard(model), chosen, generation);
        side.getStyleClass().addAll("column", "latent-side");
        widthProperty().addListener((source, old, now) -> {
            boolean wide = now.doubleValue() >= WIDE;
            side.pseudoClassStateChanged(PseudoClass.getPseudoClass("wide"), wide);
            chosen.setWide(wide);
        });
        Card map = map(inspectPoint);
        HBox.setHgrow(map, Priority.ALWAYS);
        HBox work = new HBox(map, side);
        work.getStyleClass().add("columns");
        work.visibleProperty().bind(model.opened().runProperty().isNotNull());
        Node none = new NoRunPane(model.opened(), "latent", Texts.of("latent.empty.words"), train, finder);
        getChildren().addAll(work, none);
        model.mapProperty().addListener(changed -> describe());
    }

    private Card map(IntConsumer inspect) {
        ScatterMap points = new ScatterMap(model, palette, inspect);
        ComboBox<Projection> projection = Choices.of(
                "latent-projection",
                List.of(Projection.values()),
                each -> Texts.named("latent.projection", each),
                model.projection);
        projection.setAccessibleText(Texts.of("latent.projection"));
        ComboBox<Colouring> colouring = Choices.of(
                "latent-colouring",
                List.of(Colouring.values()),
                each -> Texts.named("latent.colouring", each),
                model.colouring);
        colouring.setAccessibleText(Texts.of("latent.colouring"));
        note.setId("latent-note");
        VBox foot = new VBox(note, Labels.wrapped(Texts.of("latent.hint"), "muted"));
        foot.getStyleClass().add("export-result");
        projection.setMinWidth(Region.USE_PREF_SIZE);
        colouring.setMinWidth(Region.USE_PREF_SIZE);
        StackPane area = new StackPane(points, zoomButtons(points));
        area.setMinSize(0, 0);
        return new Card(RunWords.many(model.opened(), "latent.title"), colouring, projection, menu())
                .with(
                        new MapLegend(model, palette),
                        progress(),
                        Labels.message("latent-error", model.drawing.errorProperty(), "error-banner"))
                .filledWith(area)
                .with(foot);
    }

    private ChartMenu menu() {
        ChartMenu menu =
                new ChartMenu("latent-map", saving, () -> new MapPicture(model, Palette.of(Theme.LIGHT)).document());
        menu.disableProperty().bind(model.mapProperty().isNull());
        return menu;
    }

    private static Node zoomButtons(ScatterMap points) {
        HBox buttons = new HBox(
                Buttons.icon("latent-closer", "plus", Texts.of("latent.closer"), () -> points.zoom(true)),
                Buttons.icon("latent-farther", "minus", Texts.of("latent.farther"), () -> points.zoom(false)),
                Buttons.icon("latent-whole", "whole", Texts.of("latent.whole"), points::fit));
        buttons.getStyleClass().add("map-buttons");
        buttons.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(buttons, Pos.BOTTOM_RIGHT);
        return buttons;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.drawing.progressProperty());
        HBox line = new HBox(
                bar,
                Labels.message("latent-phase", model.drawing.phaseProperty(), "muted"),
                Buttons.plain("latent-stop", Texts.of("latent.stop"), model::stop));
        line.getStyleClass().add("export-line");
        line.visibleProperty().bind(model.drawing.busyProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private void describe() {
        LatentMap map = model.mapProperty().get();
        if (map == null || model.opened().scored().isEmpty()) {
            note.setText("");
            return;
        }
        note.setText(Texts.typeset(LatentWords.points(model.run(), map)
                + " "
                + (Double.isNaN(map.map().kept())
                        ? Texts.of("latent.near")
                        : Texts.of("latent.kept", 100 * map.map().kept()))
                + far(map.extent())));
    }

    private static String far(MapExtent extent) {
        String axes = extent.logarithmic() ? " " + Texts.of("latent.logarithmic") : "";
        return extent.outside() == 0 ? axes : axes + " " + Texts.count("latent.outside", extent.outside());
    }
}
