package alad.ui.inspect;

import alad.evaluate.HeatScale;
import alad.ui.picture.PictureView;
import alad.ui.picture.PixelImages;
import alad.ui.text.Texts;
import java.util.BitSet;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;

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
        boolean outlineChanged = shownLook == null || look.outlined() != shownLook.outlined();
        if (evidence == null) {
            x.show(null);
            reconstructed.show(null);
            difference.show(null);
        } else {
            BitSet outline = look.outlined() ? evidence.mask() : null;
            if (evidence != shown || outlineChanged) {
                x.show(PixelImages.of(evidence.x(), shape, outline));
                reconstructed.show(PixelImages.of(evidence.reconstructed(), shape, null));
            }
            if (evidence != shown || !scale.equals(shownScale) || !look.equals(shownLook)) {
                difference.show(difference(evidence, shape, scale, look, outline));
            }
        }
        shown = evidence;
        shownScale = scale;
        shownLook = look;
    }

    private static Image difference(
            Evidence evidence, int[] shape, HeatScale scale, DifferenceLook look, BitSet outline) {
        PixelImages.Differences drawn = new PixelImages.Differences(scale, look.channel(), look.signed());
        return PixelImages.difference(evidence.x(), evidence.reconstructed(), shape, drawn, outline);
    }

    private static PictureView named(String key) {
        PictureView view = new PictureView();
        view.setAccessibleText(Texts.of(key));
        return view;
    }
}
