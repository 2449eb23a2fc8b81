package alad.ui.picture;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A square picture with rounded corners that shows an empty field until its image is there. */
public final class PictureView extends Region {
    private static final double ARC = 8;

    private final ImageView view = new ImageView();
    private final Rectangle corners = new Rectangle();

    public PictureView() {
        getStyleClass().add("picture");
        view.setSmooth(true);
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

    public Image image() {
        return view.getImage();
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        corners.setWidth(getWidth());
        corners.setHeight(getHeight());
    }
}
