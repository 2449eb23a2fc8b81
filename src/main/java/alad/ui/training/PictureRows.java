package alad.ui.training;

import alad.ui.control.Labels;
import alad.ui.picture.PictureView;
import alad.ui.picture.PixelImages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Named rows of equally large pictures that fill their region as well as they can. */
final class PictureRows extends Region {
    private static final double GAP = 6;
    private static final double NAME_HEIGHT = 20;
    private static final int FEWEST = 5;

    private final List<Label> names = new ArrayList<>();
    private final List<List<PictureView>> rows = new ArrayList<>();

    PictureRows(String... titles) {
        for (String title : titles) {
            Label name = Labels.muted(title);
            name.getStyleClass().add("small");
            names.add(name);
            rows.add(new ArrayList<>());
            getChildren().add(name);
        }
        setMinSize(0, 0);
        setPrefSize(0, 0);
    }

    /** One array of pictures for each row, values in [-1, 1]. */
    void show(int[] shape, float[][]... pictures) {
        for (int row = 0; row < pictures.length; row++) {
            List<PictureView> views = rows.get(row);
            while (views.size() < pictures[row].length) {
                PictureView view = new PictureView();
                views.add(view);
                getChildren().add(view);
            }
            for (int i = 0; i < pictures[row].length; i++) {
                views.get(i).show(PixelImages.of(pictures[row][i], shape));
            }
        }
    }

    @Override
    protected void layoutChildren() {
        int most = rows.get(0).size();
        double fullHeight = getHeight() / rows.size() - NAME_HEIGHT - GAP;
        int shown = (int) Math.ceil((getWidth() + GAP) / (fullHeight + GAP));
        shown = Math.max(Math.min(FEWEST, most), Math.min(most, shown));
        double side = Math.floor(Math.min(fullHeight, (getWidth() - GAP * (shown - 1)) / Math.max(1, shown)));
        double rowHeight = NAME_HEIGHT + side + GAP;
        double top = Math.max(0, (getHeight() - rowHeight * rows.size()) / 2);
        double gap = shown < 2 ? 0 : Math.min(2 * GAP, (getWidth() - side * shown) / (shown - 1));
        for (int row = 0; row < rows.size(); row++) {
            double y = top + row * rowHeight;
            names.get(row).resizeRelocate(0, y, getWidth(), NAME_HEIGHT);
            for (int i = 0; i < rows.get(row).size(); i++) {
                PictureView view = rows.get(row).get(i);
                view.setVisible(i < shown);
                view.resizeRelocate(Math.floor(i * (side + gap)), y + NAME_HEIGHT, side, side);
            }
        }
    }
}
