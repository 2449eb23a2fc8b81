package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.prepare.ImagePreparation;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.text.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One test row: its pictures or most telling features, its score, how it compares, the verdict. */
final class EvidenceTile extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final InspectViewModel model;
    private final TriplePicture pictures = new TriplePicture();
    private final ContributionBars bars = new ContributionBars(3);
    private final Label score = Labels.whole(Labels.strong(""));
    private final Label percentile = Labels.muted("");
    private final Pill verdict = new Pill();
    private TestRow row;

    EvidenceTile(InspectViewModel model) {
        this.model = model;
        getStyleClass().addAll("card", "tile-card");
        HBox words = new HBox(score, gap(), percentile, gap(), verdict);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("tile-line");
        VBox.setVgrow(bars, Priority.ALWAYS);
        getChildren().addAll(pictures, bars, words);
        setOnMouseClicked(event -> model.select(row));
    }

    void setWidth(double width, double padding) {
        setPrefWidth(width);
        setMinWidth(width);
        setMaxWidth(width);
        pictures.setSide(TriplePicture.side(width - 2 * padding));
    }

    /** @param newRow or null for an empty place */
    void show(TestRow newRow) {
        if (row != null && !row.equals(newRow)) {
            model.hide(row);
        }
        row = newRow;
        setVisible(row != null);
        if (row != null) {
            model.show(row);
            refresh();
        }
    }

    /** Draws the row again: evidence, order or selection have changed. */
    void refresh() {
        ScoreBook book = model.book.get();
        if (row == null || book == null) {
            return;
        }
        ScoreKind kind = model.kind.get();
        boolean called = book.isCalledAnomalous(kind, row);
        score.setText(InspectWords.score(book.score(kind, row)));
        percentile.setText(InspectWords.percentile(book, kind, row));
        verdict.show(
                Texts.of(called ? "verdict.anomalous" : "verdict.normal"), called ? Pill.Tone.BAD : Pill.Tone.GOOD);
        pseudoClassStateChanged(SELECTED, row.equals(model.selected.get()));
        setAccessibleText(Texts.of(
                "inspect.tile", book.run().dataset().className(row.datasetRow()), score.getText(), verdict.getText()));
        boolean images = model.preparation() instanceof ImagePreparation;
        pictures.setVisible(images);
        pictures.setManaged(images);
        bars.setVisible(!images);
        bars.setManaged(!images);
        Evidence evidence = model.evidence(row).orElse(null);
        if (images) {
            pictures.show(evidence, model.preparation().shape(), model.scale());
        } else {
            bars.show(evidence == null ? null : Contribution.of(evidence, model.features()), model.scale());
        }
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
