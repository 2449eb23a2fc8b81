package alad.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * Lets content fill all the room there is, and scroll once it needs more at the width it gets. A plain scroll pane that
 * fits its content to its height asks for the least height at no width, where every sentence has one line, and so hides
 * the end of others without a bar.
 */
public final class FillingScroll extends ScrollPane {
    public FillingScroll(Region content) {
        setFitToWidth(true);
        setFocusTraversable(false);
        Filler filler = new Filler(content);
        setContent(filler);
        viewportBoundsProperty().addListener(changed -> filler.requestLayout());
    }

    private final class Filler extends Region {
        private final Region content;

        Filler(Region content) {
            this.content = content;
            getChildren().add(content);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computeMinWidth(double height) {
            return content.minWidth(height);
        }

        @Override
        protected double computePrefWidth(double height) {
            return content.prefWidth(height);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.max(getViewportBounds().getHeight(), content.minHeight(width));
        }

        @Override
        protected void layoutChildren() {
            content.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
