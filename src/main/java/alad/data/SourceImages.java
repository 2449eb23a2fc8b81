package alad.data;

/**
 * What the images of a source are like before they are brought to one size and colour.
 *
 * @param leastWidth pixels of the narrowest, as all sides of the images when they are upright
 * @param grey whether there are grey ones among them
 * @param coloured whether there are coloured ones
 */
public record SourceImages(
        int leastWidth, int mostWidth, int leastHeight, int mostHeight, boolean grey, boolean coloured) {
    public static SourceImages of(int width, int height, boolean grey) {
        return new SourceImages(width, width, height, height, grey, !grey);
    }

    /** Both together. */
    public SourceImages and(SourceImages other) {
        return new SourceImages(
                Math.min(leastWidth, other.leastWidth),
                Math.max(mostWidth, other.mostWidth),
                Math.min(leastHeight, other.leastHeight),
                Math.max(mostHeight, other.mostHeight),
                grey || other.grey,
                coloured || other.coloured);
    }

    /** Whether no side of {@code others} is shorter or longer than these have. */
    public boolean spanSizesOf(SourceImages others) {
        return leastWidth <= others.leastWidth
                && mostWidth >= others.mostWidth
                && leastHeight <= others.leastHeight
                && mostHeight >= others.mostHeight;
    }

    /** "28 × 28", or "28 to 64 × 28 to 48" of several sizes. */
    public String sizes() {
        return range(leastWidth, mostWidth) + " × " + range(leastHeight, mostHeight);
    }

    private static String range(int least, int most) {
        return least == most ? Integer.toString(least) : least + " to " + most;
    }
}
