package alad.ui.inspect;

import alad.evaluate.HeatScale;
import alad.ui.control.Labels;
import alad.ui.picture.PixelImages;
import alad.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;

/** The colours of differences with the difference that each end means, the same for all rows of the run. */
final class ScaleLegend extends HBox {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 8;

    private final Label start = Labels.whole(Labels.muted(""));
    private final ImageView strip = new ImageView();
    private final Label end = Labels.whole(Labels.muted(""));
    private HeatScale shown;
    private boolean shownSigned;

    ScaleLegend() {
        setId("scale-legend");
        strip.setFitWidth(WIDTH);
        strip.setFitHeight(HEIGHT);
        getStyleClass().addAll("small-line", "scale-legend");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(start, strip, end);
    }

    void show(HeatScale scale, DifferenceLook look) {
        if (scale.equals(shown) && look.signed() == shownSigned) {
            return;
        }
        shown = scale;
        shownSigned = look.signed();
        start.setText(look.signed() ? Texts.of("inspect.scale.signed", scale.top()) : Texts.of("inspect.scale"));
        strip.setImage(
                look.signed()
                        ? PixelImages.signedStrip(scale, WIDTH, HEIGHT)
                        : PixelImages.strip(scale, WIDTH, HEIGHT));
        end.setText(Texts.of("inspect.scale.end", scale.top(), scale.anchor()));
    }
}
