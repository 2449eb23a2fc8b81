package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.ui.control.Labels;
import alad.ui.picture.PictureView;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.image.Image;

/** One row as a small picture with its score; what is called anomalous is framed. */
final class ThumbnailTile extends RowTile {
    private static final double PADDING = 5;
    private static final PseudoClass CALLED = PseudoClass.getPseudoClass("called");

    private final InSight<Image> thumbnails;
    private final PictureView picture = new PictureView();
    private final Label score = Labels.muted("");

    ThumbnailTile(InspectViewModel model, InSight<Image> thumbnails, Runnable zoom) {
        super(model, zoom);
        this.thumbnails = thumbnails;
        getStyleClass().add("thumbnail");
        score.getStyleClass().add("small");
        getChildren().addAll(picture, score);
    }

    @Override
    void fit(double width) {
        picture.setSide(width - 2 * PADDING);
    }

    @Override
    void enter(ScoredRow shown) {
        thumbnails.show(shown);
    }

    @Override
    void leave(ScoredRow shown) {
        thumbnails.hide(shown);
    }

    @Override
    void draw(ScoreBook book, ScoredRow row) {
        ScoreKind kind = model.rows.kind.get();
        pseudoClassStateChanged(CALLED, book.isCalledAnomalous(kind, row));
        score.setText(withMark(InspectWords.score(book.score(kind, row))));
        picture.show(thumbnails.of(row).orElse(null));
    }
}
