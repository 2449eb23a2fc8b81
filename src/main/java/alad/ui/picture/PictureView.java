package alad.ui.picture;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableBooleanProperty;
import javafx.css.Styleable;
import javafx.css.StyleableBooleanProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A square picture with rounded corners that shows an empty field until its image is there. The style sheet says with
 * {@code -alad-smooth} whether an enlarged picture is smoothed or shows its pixels.
 */
public final class PictureView extends Region {
    private static final double ARC = 8;
    private static final StyleablePropertyFactory<PictureView> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<PictureView, Boolean> SMOOTH =
            STYLES.createBooleanCssMetaData("-alad-smooth", view -> view.smooth, true);

    private final StyleableBooleanProperty smooth = new SimpleStyleableBooleanProperty(SMOOTH, this, "smooth", true);

    private final ImageView view = new ImageView();
    private final Rectangle corners = new Rectangle();

    public PictureView() {
        getStyleClass().add("picture");
        view.smoothProperty().bind(smooth);
        view.setPreserveRatio(false);
        corners.setArcWidth(ARC);
        corners.setArcHeight(ARC);
        view.setClip(corners);
        getChildren().add(view);
    }

    public PictureView(double side) {
        this();
        setSide(side);
    }

    public void setSide(double side) {
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
    }

    /** @param image or null for none */
    public void show(Image image) {
        view.setImage(image);
    }

    /** @param part of the image to show, in its pixels; null for the whole */
    public void setPart(Rectangle2D part) {
        view.setViewport(part);
    }

    public Image image() {
        return view.getImage();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        corners.setWidth(getWidth());
        corners.setHeight(getHeight());
    }
}
