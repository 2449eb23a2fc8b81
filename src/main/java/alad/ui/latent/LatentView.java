package alad.ui.latent;

import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Choices;
import alad.ui.control.EmptyCard;
import alad.ui.control.Labels;
import alad.ui.look.Palette;
import alad.ui.opened.NoRunPane;
import alad.ui.text.Texts;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The screen of the latent space: the map, what was chosen on it, and what G makes of a code set by hand. */
public final class LatentView extends StackPane {
    private static final int MOST_IN_LEGEND = 14;
    private static final double SWATCH = 9;

    private final LatentViewModel model;
    private final ObservableValue<Palette> palette;
    private final FlowPane legend = new FlowPane();
    private final Label note = Labels.muted("");

    /**
     * @param inspect shows a row on the screen that inspects, by its place in the test part
     * @param train what the button of the empty screen does
     */
    public LatentView(LatentViewModel model, ObservableValue<Palette> palette, IntConsumer inspect, Runnable train) {
        this.model = model;
        this.palette = palette;
        setId("latent-screen");
        getStyleClass().add("screen");
        ChosenCard chosen = new ChosenCard(model, inspect);
        GenerationCard generation = new GenerationCard(model);
        VBox.setVgrow(generation, Priority.ALWAYS);
        VBox side = new VBox(chosen, generation);
        side.getStyleClass().addAll("column", "latent-side");
        Card map = map();
        HBox.setHgrow(map, Priority.ALWAYS);
        HBox work = new HBox(map, side);
        work.getStyleClass().add("columns");
        BooleanBinding open = model.opened().runProperty().isNotNull();
        work.visibleProperty().bind(open);
        getChildren().addAll(work, new NoRunPane(model.opened(), "latent", open, empty(train)));
        model.mapProperty().addListener(changed -> refresh());
        model.colouring.addListener(changed -> refresh());
        palette.addListener(changed -> refresh());
    }

    private Card map() {
        ScatterMap points = new ScatterMap(model, palette);
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
        legend.getStyleClass().add("latent-legend");
        note.setId("latent-note");
        VBox foot = new VBox(note, Labels.wrapped(Texts.of("latent.hint"), "muted"));
        foot.getStyleClass().add("export-result");
        projection.setMinWidth(Region.USE_PREF_SIZE);
        colouring.setMinWidth(Region.USE_PREF_SIZE);
        return new Card(
                        Texts.of("latent.title"),
                        colouring,
                        projection,
                        Buttons.plain("latent-whole", Texts.of("latent.whole"), points::wholeAgain))
                .with(legend, progress(), Labels.message("latent-error", model.drawing.errorProperty(), "error-banner"))
                .filledWith(points)
                .with(foot);
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

    private void refresh() {
        legend.getChildren().clear();
        LatentMap map = model.mapProperty().get();
        if (map == null || model.opened().scored().isEmpty()) {
            note.setText("");
            return;
        }
        List<LegendEntry> entries = new PointColours(model, palette.getValue()).legend();
        entries.stream().limit(MOST_IN_LEGEND).forEach(entry -> {
            HBox item =
                    new HBox(new Rectangle(SWATCH, SWATCH, entry.colour()), Labels.whole(Labels.muted(entry.words())));
            item.getStyleClass().add("legend-entry");
            item.setAlignment(Pos.CENTER_LEFT);
            legend.getChildren().add(item);
        });
        if (entries.size() > MOST_IN_LEGEND) {
            legend.getChildren().add(Labels.muted(Texts.of("latent.more", entries.size() - MOST_IN_LEGEND)));
        }
        String rows = map.size() == map.of()
                ? Texts.of("latent.all", map.size())
                : Texts.of("latent.sampled", map.size(), map.of());
        note.setText(
                Double.isNaN(map.map().kept())
                        ? rows
                        : rows + " " + Texts.of("latent.kept", 100 * map.map().kept()));
    }

    private static Node empty(Runnable train) {
        EmptyCard card = new EmptyCard(
                "big-latent",
                Texts.of("latent.empty.title"),
                Texts.of("latent.empty.words"),
                Buttons.primary("latent-train", Texts.of("latent.empty.button"), train));
        card.setId("latent-empty");
        return card;
    }
}
