package alad.ui.inspect;

import javafx.geometry.Rectangle2D;

/** Which part of a picture is in sight; the same for all pictures that are looked at together. */
final class Zoom {
    static final double STEP = 1.25;
    private static final double MOST = 32;

    private double factor = 1;
    private double x = 0.5;
    private double y = 0.5;

    /** 1 shows the whole picture. */
    double factor() {
        return factor;
    }

    void reset() {
        factor = 1;
        x = 0.5;
        y = 0.5;
    }

    /**
     * Enlarges by a factor; what lies at a place of the view stays there.
     *
     * @param atX 0 the left edge of the view, 1 the right
     * @param atY 0 the top, 1 the bottom
     */
    void by(double times, double atX, double atY) {
        double before = factor;
        factor = Math.max(1, Math.min(MOST, factor * times));
        x = within(x + (atX - 0.5) * (1 / before - 1 / factor));
        y = within(y + (atY - 0.5) * (1 / before - 1 / factor));
    }

    /** Moves the picture by shares of the view. */
    void move(double byX, double byY) {
        x = within(x - byX / factor);
        y = within(y - byY / factor);
    }

    /** The part in sight of a picture of so many pixels. */
    Rectangle2D part(double width, double height) {
        double share = 1 / factor;
        return new Rectangle2D((x - share / 2) * width, (y - share / 2) * height, share * width, share * height);
    }

    private double within(double centre) {
        double half = 0.5 / factor;
        return Math.max(half, Math.min(1 - half, centre));
    }
}
