package alad.ui.inspect;

import alad.evaluate.HeatScale;
import alad.ui.picture.PictureView;
import alad.ui.picture.PixelImages;
import alad.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/** x, G(E(x)) and their difference in three equal squares. */
final class TriplePicture extends HBox {
    static final double GAP = 6;

    private final PictureView x = named("inspect.x");
    private final PictureView reconstructed = named("inspect.reconstructed");
    private final PictureView difference = named("inspect.difference");
    private Evidence shown;

    TriplePicture() {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(x, reconstructed, difference);
    }

    /** The largest side with which three pictures fit into a width. */
    static double side(double width) {
        return Math.max(8, Math.floor((width - 2 * GAP) / 3));
    }

    void setSide(double side) {
        x.setSide(side);
        reconstructed.setSide(side);
        difference.setSide(side);
    }

    /** @param evidence or null while it is on its way */
    void show(Evidence evidence, int[] shape, HeatScale scale) {
        if (evidence == shown) {
            return;
        }
        shown = evidence;
        x.show(evidence == null ? null : PixelImages.of(evidence.x(), shape));
        reconstructed.show(evidence == null ? null : PixelImages.of(evidence.reconstructed(), shape));
        difference.show(
                evidence == null ? null : PixelImages.difference(evidence.x(), evidence.reconstructed(), shape, scale));
    }

    private static PictureView named(String key) {
        PictureView view = new PictureView();
        view.setAccessibleText(Texts.of(key));
        return view;
    }
}
