package alad.ui.dataset;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * Content as wide as there is room that scrolls once it is higher than that; wants just the height of its content at
 * that width, so that nothing scrolls as long as its sentences have room to wrap.
 */
final class FittingScroll extends ScrollPane {
    private final Region content;

    FittingScroll(Region content) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width < 0 ? getWidth() : width);
    }
}
