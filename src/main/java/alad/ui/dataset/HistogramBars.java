package alad.ui.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** Counts as upright bars beside each other. A bin that isn't empty can always be seen, however small its share. */
final class HistogramBars extends Region {
    private static final PseudoClass CATEGORIES = PseudoClass.getPseudoClass("categories");
    private static final double WIDEST = 24;
    private static final double GAP = 1;
    private static final double LEAST = 2;

    private final List<Region> bars = new ArrayList<>();
    private int[] counts = new int[0];

    HistogramBars() {
        getStyleClass().add("histogram");
    }

    /** @param categories whether the bars stand for categories, not for neighbouring bins */
    void show(int[] newCounts, boolean categories) {
        counts = newCounts;
        pseudoClassStateChanged(CATEGORIES, categories);
        while (bars.size() < counts.length) {
            Region bar = new Region();
            bar.getStyleClass().add("bar");
            bars.add(bar);
            getChildren().add(bar);
        }
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).setVisible(i < counts.length && counts[i] > 0);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double most = Arrays.stream(counts).max().orElse(1);
        double width = Math.min(WIDEST, getWidth() / Math.max(1, counts.length));
        for (int i = 0; i < counts.length; i++) {
            double height = Math.max(LEAST, Math.round(getHeight() * counts[i] / Math.max(1, most)));
            double left = Math.round(i * width);
            double right = Math.round((i + 1) * width);
            bars.get(i).resizeRelocate(left, getHeight() - height, Math.max(1, right - left - GAP), height);
        }
    }
}
