package alad.ui.latent;

/** The shape of a point. */
enum Marker {
    DISC,
    RING,
    TRIANGLE,
    HOLLOW_TRIANGLE;

    static Marker of(boolean triangle, boolean hollow) {
        if (triangle) {
            return hollow ? HOLLOW_TRIANGLE : TRIANGLE;
        }
        return hollow ? RING : DISC;
    }

    boolean isTriangle() {
        return this == TRIANGLE || this == HOLLOW_TRIANGLE;
    }

    boolean isHollow() {
        return this == RING || this == HOLLOW_TRIANGLE;
    }

    /**
     * Whether the shape covers a place.
     *
     * @param x in units of the shape's radius, 0 in the middle
     * @param y likewise, downwards
     */
    boolean covers(double x, double y) {
        return within(x, y, 1) && !(isHollow() && within(x, y, 0.5));
    }

    /** Triangles are a little wider than discs, so that both weigh the same to the eye. */
    private boolean within(double x, double y, double size) {
        if (!isTriangle()) {
            return x * x + y * y <= size * size;
        }
        double middle = size < 1 ? 0.25 : 0;
        double height = 1.15 * size;
        double down = y - middle;
        return down <= height && Math.abs(x) <= (down + height) / 2 * 1.15;
    }
}
