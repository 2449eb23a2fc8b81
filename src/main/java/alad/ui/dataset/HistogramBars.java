package alad.ui.dataset;

import java.util.Arrays;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** Counts as upright bars beside each other. A bin that isn't empty can always be seen, however small its share. */
final class HistogramBars extends Region {
    private static final PseudoClass CATEGORIES = PseudoClass.getPseudoClass("categories");
    private static final double WIDEST = 24;
    private static final double GAP = 1;
    private static final double LEAST = 2;

    /** All bars as one shape: a node for each would cost a list of columns most of its time. */
    private final Path bars = new Path();

    private int[] counts = new int[0];

    HistogramBars() {
        getStyleClass().add("histogram");
        bars.getStyleClass().add("bars");
        bars.setManaged(false);
        getChildren().add(bars);
    }

    /** @param categories whether the bars stand for categories, not for neighbouring bins */
    void show(int[] newCounts, boolean categories) {
        counts = newCounts;
        pseudoClassStateChanged(CATEGORIES, categories);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        bars.getElements().clear();
        double most = Arrays.stream(counts).max().orElse(1);
        double width = Math.min(WIDEST, getWidth() / Math.max(1, counts.length));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double height = Math.max(LEAST, Math.round(getHeight() * counts[i] / Math.max(1, most)));
                double left = Math.round(i * width);
                draw(left, Math.max(left + 1, Math.round((i + 1) * width) - GAP), getHeight() - height);
            }
        }
    }

    private void draw(double left, double right, double top) {
        bars.getElements()
                .addAll(
                        new MoveTo(left, getHeight()),
                        new VLineTo(top),
                        new HLineTo(right),
                        new VLineTo(getHeight()),
                        new ClosePath());
    }
}
