package alad.ui.control;

import javafx.scene.layout.Region;

/** A thin bar whose first part is drawn in one role and whose second part, after it, in another. */
public final class ShareBar extends Region {
    private static final double HEIGHT = 6;

    private final Region first = part("first");
    private final Region second = part("second");
    private double firstShare;
    private double secondShare;

    public ShareBar() {
        getStyleClass().add("share-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().addAll(first, second);
    }

    /** Shares of the whole width, together at most 1. */
    public void show(double newFirst, double newSecond) {
        firstShare = newFirst;
        secondShare = newSecond;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double firstWidth = visible(firstShare);
        double secondWidth = visible(secondShare);
        first.resizeRelocate(0, 0, firstWidth, getHeight());
        second.resizeRelocate(firstWidth, 0, Math.min(secondWidth, getWidth() - firstWidth), getHeight());
    }

    private double visible(double share) {
        return share > 0 ? Math.max(2, share * getWidth()) : 0;
    }

    private static Region part(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        return region;
    }
}
