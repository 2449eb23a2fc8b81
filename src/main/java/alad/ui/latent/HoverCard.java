package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.ui.control.Labels;
import alad.ui.picture.PictureView;
import alad.ui.picture.PixelImages;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The row under the mouse: its picture where it is one, its class, score and verdict. */
final class HoverCard extends HBox {
    private static final double SIDE = 56;
    private static final double GAP = 14;

    private final LatentViewModel model;
    private final PictureView picture = new PictureView(SIDE);
    private final Label words = new Label();
    private double mostX;
    private double mostY;

    HoverCard(LatentViewModel model) {
        this.model = model;
        setId("latent-hover");
        getStyleClass().add("map-hover");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        Labels.whole(words);
        getChildren().addAll(picture, words);
        model.hovered.xProperty().addListener((source, old, now) -> fill(now));
    }

    void stayWithin(double width, double height) {
        mostX = width;
        mostY = height;
    }

    /** @param point or -1 to hide */
    void show(int point, double mouseX, double mouseY) {
        if (point < 0) {
            hide();
            return;
        }
        if (model.hovered.point() != point || !isVisible()) {
            words.setText(LatentWords.lines(model, point));
            fill(null);
            model.hovered.look(point);
            setVisible(true);
            applyCss();
        }
        resize(prefWidth(-1), prefHeight(-1));
        boolean left = mouseX + GAP + getWidth() > mostX;
        boolean above = mouseY + GAP + getHeight() > mostY;
        relocate(
                Math.max(0, left ? mouseX - GAP - getWidth() : mouseX + GAP),
                Math.max(0, above ? mouseY - GAP - getHeight() : mouseY + GAP));
    }

    void hide() {
        setVisible(false);
        model.hovered.leave();
    }

    private void fill(float[] values) {
        OpenRun run = model.opened().runProperty().get();
        boolean image = run != null && run.preparation().shape().length == 3;
        picture.setVisible(image);
        picture.setManaged(image);
        picture.show(
                image && values != null
                        ? PixelImages.of(values, run.preparation().shape())
                        : null);
    }
}
