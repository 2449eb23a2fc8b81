package alad.ui.inspect;

import alad.evaluate.HeatScale;
import alad.ui.picture.PictureView;
import alad.ui.picture.PixelImages;
import alad.ui.text.Texts;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;

/** x, G(E(x)) and their difference as three equal squares; whoever owns them lays them out. */
final class TriplePicture {
    static final double GAP = 6;

    private final PictureView x = named("inspect.x");
    private final PictureView reconstructed = named("inspect.reconstructed");
    private final PictureView difference = named("inspect.difference");
    private Evidence shown;
    private HeatScale shownScale;
    private DifferenceLook shownLook;

    /** The largest side with which three pictures fit into a width. */
    static double side(double width) {
        return Math.max(8, Math.floor((width - 2 * GAP) / 3));
    }

    List<Node> nodes() {
        return List.of(x, reconstructed, difference);
    }

    void setSide(double side) {
        x.setSide(side);
        reconstructed.setSide(side);
        difference.setSide(side);
    }

    /** Shows the same part of all three; null for the whole. */
    void setPart(Rectangle2D part) {
        x.setPart(part);
        reconstructed.setPart(part);
        difference.setPart(part);
    }

    void setVisible(boolean visible) {
        for (Node node : nodes()) {
            node.setVisible(visible);
            node.setManaged(visible);
        }
    }

    /** @param evidence or null while it is on its way */
    void show(Evidence evidence, int[] shape, HeatScale scale, DifferenceLook look) {
        if (evidence != shown) {
            x.show(evidence == null ? null : PixelImages.of(evidence.x(), shape));
            reconstructed.show(evidence == null ? null : PixelImages.of(evidence.reconstructed(), shape));
        }
        if (evidence != shown || !scale.equals(shownScale) || !look.equals(shownLook)) {
            difference.show(
                    evidence == null
                            ? null
                            : PixelImages.difference(
                                    evidence.x(),
                                    evidence.reconstructed(),
                                    shape,
                                    scale,
                                    look.channel(),
                                    look.signed()));
        }
        shown = evidence;
        shownScale = scale;
        shownLook = look;
    }

    private static PictureView named(String key) {
        PictureView view = new PictureView();
        view.setAccessibleText(Texts.of(key));
        return view;
    }
}
