package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.evaluate.HeatScale;
import alad.prepare.ImagePreparation;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.picture.PixelImages;
import alad.ui.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The selected row, larger, with all its scores. */
final class DetailCard extends HBox {
    private static final double MARGIN = 16;
    private static final int SCALE_WIDTH = 110;
    private static final int SCALE_HEIGHT = 8;
    private static final double WORDS_WIDTH = 384;

    private final InspectViewModel model;
    private final TriplePicture pictures = new TriplePicture();
    private final FeatureTable features = new FeatureTable();
    private final Label title = Labels.strong("");
    private final Label className = Labels.muted("");
    private final Pill verdict = new Pill();
    private final Map<ScoreKind, Label> scores = new EnumMap<>(ScoreKind.class);
    private final Map<ScoreKind, Label> percentiles = new EnumMap<>(ScoreKind.class);
    private final HBox legend = new HBox(8);
    private final ImageView strip = new ImageView();
    private final Label stripEnd = Labels.muted("");

    DetailCard(InspectViewModel model) {
        this.model = model;
        setId("detail");
        getStyleClass().addAll("card", "detail");
        setMinWidth(0); // the pictures follow the width, so they must not ask for more of it
        VBox words = new VBox(heading(), scoreGrid(), legend());
        words.getStyleClass().add("detail-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(features, Priority.ALWAYS);
        getChildren().addAll(pictures, features, words);
        heightProperty().addListener(changed -> fit());
        widthProperty().addListener(changed -> fit());
    }

    private Node heading() {
        title.setId("detail-title");
        HBox line = new HBox(8, Labels.whole(title), className, verdict);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node scoreGrid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("score-grid");
        grid.add(Labels.whole(Labels.muted(Texts.of("inspect.detail.score"))), 1, 0);
        grid.add(Labels.whole(Labels.muted(Texts.of("inspect.detail.percentile"))), 2, 0);
        for (ScoreKind kind : ScoreKind.values()) {
            scores.put(kind, Labels.whole(Labels.strong("")));
            scores.get(kind).setId("detail-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            percentiles.put(kind, Labels.muted(""));
            grid.addRow(
                    kind.ordinal() + 1,
                    Labels.whole(Labels.muted(Texts.named("score", kind))),
                    scores.get(kind),
                    percentiles.get(kind));
        }
        return grid;
    }

    private Node legend() {
        strip.setFitWidth(SCALE_WIDTH);
        strip.setFitHeight(SCALE_HEIGHT);
        legend.getChildren().addAll(Labels.whole(Labels.muted(Texts.of("inspect.scale"))), strip, stripEnd);
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.getStyleClass().add("small-line");
        return legend;
    }

    private void fit() {
        double byWidth = TriplePicture.side(getWidth() - WORDS_WIDTH);
        pictures.setSide(Math.max(64, Math.min(getHeight() - 2 * MARGIN, byWidth)));
    }

    void refresh() {
        TestRow row = model.selected.get();
        ScoreBook book = model.book.get();
        if (row == null || book == null) {
            return;
        }
        boolean called = book.isCalledAnomalous(model.kind.get(), row);
        boolean images = model.preparation() instanceof ImagePreparation;
        title.setText(Texts.of(images ? "inspect.testImage" : "inspect.testRow", row.datasetRow() + 1));
        className.setText(book.run().dataset().className(row.datasetRow()));
        verdict.show(
                Texts.of(verdictKey(row.anomalous(), called)),
                row.anomalous() == called ? called ? Pill.Tone.BAD : Pill.Tone.GOOD : Pill.Tone.WARNING);
        for (ScoreKind kind : ScoreKind.values()) {
            scores.get(kind).setText(InspectWords.score(book.score(kind, row)));
            percentiles.get(kind).setText(InspectWords.percentile(book, kind, row));
        }
        HeatScale scale = model.scale();
        strip.setImage(PixelImages.strip(scale, SCALE_WIDTH, SCALE_HEIGHT));
        stripEnd.setText(Texts.of("inspect.scale.end", scale.top()));
        show(model.evidence(row).orElse(null), images, scale);
    }

    private void show(Evidence evidence, boolean images, HeatScale scale) {
        legend.setVisible(images);
        pictures.setVisible(images);
        pictures.setManaged(images);
        features.setVisible(!images);
        features.setManaged(!images);
        if (images) {
            pictures.show(evidence, model.preparation().shape(), scale);
        } else {
            features.show(evidence == null ? List.of() : Contribution.of(evidence, model.features()));
        }
    }

    private static String verdictKey(boolean anomalous, boolean called) {
        if (anomalous) {
            return called ? "verdict.found" : "verdict.missed";
        }
        return called ? "verdict.falseAlarm" : "verdict.passed";
    }
}
