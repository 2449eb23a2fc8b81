package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.ui.control.Hints;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.control.WrappingBar;
import alad.ui.opened.RunWords;
import alad.ui.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The selected row, larger, with all its scores and the normal rows most like it. */
final class DetailCard extends HBox {
    private static final double MARGIN = 16;
    private static final double WORDS_WIDTH = 262;
    private static final double SPACING = 18;
    private static final double NEIGHBOURS_SHARE = 0.34;
    private static final double TABLE_WORDS_WIDTH = 288;
    private final InspectViewModel model;
    private final TriplePicture pictures = new TriplePicture();
    private final VBox words = new VBox();
    private final HBox pictureLine = new HBox(TriplePicture.GAP);
    private final FeatureTable features = new FeatureTable();
    private final Label title = Labels.strong("");
    private final Label className = Labels.cut(Labels.muted(""));
    private final Pill verdict = new Pill();
    private final Map<ScoreKind, Label> scores = new EnumMap<>(ScoreKind.class);
    private final Map<ScoreKind, Label> percentiles = new EnumMap<>(ScoreKind.class);
    private final StringProperty probability = new SimpleStringProperty("");
    private final Tooltip likelihood = Hints.wide("");
    private final ScaleLegend legend = new ScaleLegend();
    private final NeighbourStrip neighbours;
    private final Label nearestRows = Labels.wrapped("", "muted", "small");
    private final Label nothing = Labels.muted("");

    /** @param zoom what a double click on the pictures does */
    DetailCard(InspectViewModel model, Runnable zoom) {
        this.model = model;
        neighbours = new NeighbourStrip(model);
        setId("detail");
        getStyleClass().addAll("card", "detail");
        setMinWidth(0); // the pictures follow the width, so they must not ask for more of it
        words.getChildren().addAll(heading(), scoreGrid(), likelihood(), legend, nearestRows);
        words.getStyleClass().add("detail-words");
        HBox.setHgrow(features, Priority.ALWAYS);
        pictureLine.getChildren().addAll(pictures.nodes());
        pictureLine.setAlignment(Pos.CENTER_LEFT);
        pictureLine.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                zoom.run();
            }
        });
        nothing.textProperty().bind(RunWords.one(model.opened(), "inspect.detail.nothing"));
        nothing.setId("detail-nothing");
        nothing.setAlignment(Pos.CENTER);
        nothing.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        nothing.setManaged(false);
        nothing.setVisible(false);
        HBox.setHgrow(nothing, Priority.ALWAYS);
        getChildren().addAll(pictureLine, features, words, neighbours, nothing);
        nearestRows.setId("nearest-rows");
        model.neighbours.nearest.addListener((ListChangeListener<Neighbour>) change -> tellNearest());
        heightProperty().addListener(changed -> fit());
        widthProperty().addListener(changed -> fit());
    }

    private Node heading() {
        title.setId("detail-title");
        verdict.setId("detail-verdict");
        WrappingBar line = new WrappingBar(Labels.whole(title), className, verdict);
        line.getStyleClass().add("detail-heading");
        return line;
    }

    private Node scoreGrid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("score-grid");
        grid.add(Labels.whole(Labels.muted(Texts.of("inspect.detail.score"))), 1, 0);
        grid.add(Labels.whole(Labels.muted(Texts.of("inspect.detail.percentile"))), 2, 0);
        for (ScoreKind kind : ScoreKind.values()) {
            scores.put(kind, Labels.whole(Labels.strong("")));
            scores.get(kind).setId("detail-" + kind.name().toLowerCase(Locale.ROOT));
            percentiles.put(kind, Labels.whole(Labels.muted("")));
            grid.addRow(
                    kind.ordinal() + 1,
                    Labels.whole(Labels.muted(Texts.named("score", kind))),
                    scores.get(kind),
                    percentiles.get(kind));
        }
        return grid;
    }

    private Node likelihood() {
        Label words = Labels.message("detail-probability", probability, "muted");
        words.getStyleClass().add("small");
        words.setTooltip(likelihood);
        return words;
    }

    private void fit() {
        double width = getWidth() - 2 * MARGIN - 2 * SPACING - WORDS_WIDTH;
        double height = getHeight() - 2 * MARGIN;
        double byWidth = NeighbourStrip.side(NEIGHBOURS_SHARE * width);
        double side = Math.max(32, Math.min(96, Math.min((height - 66) / 2, byWidth)));
        neighbours.setSide(side);
        pictures.setSide(Math.max(48, Math.min(height, TriplePicture.side(width - NeighbourStrip.width(side)))));
    }

    private void tellNearest() {
        List<String> numbers = model.neighbours.nearest.stream()
                .map(each -> String.format(Locale.ENGLISH, "%,d", each.datasetRow() + 1))
                .toList();
        nearestRows.setText(numbers.isEmpty() ? "" : Texts.of("inspect.nearestRows", String.join(" · ", numbers)));
    }

    void refresh() {
        ScoredRow row = model.selection.selected();
        ScoreBook book = model.rows.book.get();
        boolean shown = row != null && book != null;
        if (nothing.isVisible() == shown) {
            for (Node child : getChildren()) {
                child.setVisible(shown == (child != nothing));
                child.setManaged(child.isVisible());
            }
        }
        if (!shown) {
            return;
        }
        ScoreKind kind = model.rows.kind.get();
        title.setText(InspectWords.title(row, model.word()));
        className.setText(InspectWords.name(book, row));
        InspectWords.verdict(verdict, book, row, kind);
        for (ScoreKind each : ScoreKind.values()) {
            scores.get(each).setText(InspectWords.score(book.score(each, row)));
            percentiles.get(each).setText(InspectWords.percentile(book, each, row));
        }
        probability.set(InspectWords.probability(book, kind, row));
        likelihood.setText(InspectWords.aboutProbability(book, kind, row));
        legend.show(model.scale(), model.look.get());
        show(model.evidence(row).orElse(null));
    }

    private void show(Evidence evidence) {
        boolean images = model.showsImages();
        legend.setVisible(images);
        legend.setManaged(images);
        HBox.setHgrow(words, images ? Priority.ALWAYS : Priority.NEVER);
        words.setPrefWidth(images ? USE_COMPUTED_SIZE : TABLE_WORDS_WIDTH);
        pictureLine.setVisible(images);
        pictureLine.setManaged(images);
        features.setVisible(!images);
        features.setManaged(!images);
        neighbours.setVisible(images);
        neighbours.setManaged(images);
        nearestRows.setVisible(!images);
        nearestRows.setManaged(!images);
        if (images) {
            pictures.show(evidence, model.preparation().shape(), model.scale(), model.look.get());
        } else {
            features.show(
                    evidence == null
                            ? List.of()
                            : Contribution.of(
                                    evidence,
                                    model.features(),
                                    model.ranges.rangesProperty().get()));
        }
    }
}
