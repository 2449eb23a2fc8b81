package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One row: its pictures or most telling features, its score, how it compares, the verdict. */
final class EvidenceTile extends RowTile {
    static final double PADDING = 9;

    private final TriplePicture pictures = new TriplePicture();
    private final HBox pictureLine = new HBox(TriplePicture.GAP);
    /** Made when the first row of a table is shown: most of a tile's parts, which images need not wait for. */
    private ContributionBars bars;

    private final Label score = Labels.whole(Labels.strong(""));
    private final Label percentile = Labels.cut(Labels.muted(""));
    private final Pill verdict = new Pill();

    EvidenceTile(InspectViewModel model, Runnable zoom) {
        super(model, zoom);
        pictureLine.getChildren().addAll(pictures.nodes());
        HBox words = new HBox(score, gap(), percentile, gap(), verdict);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("tile-line");
        getChildren().addAll(pictureLine, words);
    }

    @Override
    void fit(double width) {
        pictures.setSide(TriplePicture.side(width - 2 * PADDING));
    }

    @Override
    void enter(ScoredRow shown) {
        model.show(shown);
    }

    @Override
    void leave(ScoredRow shown) {
        model.hide(shown);
    }

    @Override
    void draw(ScoreBook book, ScoredRow row) {
        ScoreKind kind = model.rows.kind.get();
        score.setText(withMark(InspectWords.score(book.score(kind, row))));
        percentile.setText(InspectWords.percentile(book, kind, row));
        InspectWords.call(verdict, book, row, kind);
        Evidence evidence = model.evidence(row).orElse(null);
        if (model.showsImages()) {
            showFirst(pictureLine);
            pictures.show(evidence, model.preparation().shape(), model.scale(), model.look.get());
        } else {
            showFirst(bars());
            bars.show(evidence == null ? null : Contribution.of(evidence, model.features(), List.of()), model.scale());
        }
    }

    private ContributionBars bars() {
        if (bars == null) {
            bars = new ContributionBars(3);
            VBox.setVgrow(bars, Priority.ALWAYS);
        }
        return bars;
    }

    private void showFirst(Node part) {
        if (getChildren().get(0) != part) {
            getChildren().set(0, part);
        }
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
