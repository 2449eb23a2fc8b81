package alad.ui.text;

/** Numbers in words, short enough for a tile. */
public final class ScoreText {
    private ScoreText() {}

    /** Four figures or so: 0.0312, 3.41, 56.3, 1,204, 27.09 M. */
    public static String of(double value) {
        double size = Math.abs(value);
        if (size >= 1e10) {
            return Texts.of("score.huge", value);
        }
        return size >= 1e6 ? Texts.of("score.millions", value / 1e6) : digits(value);
    }

    /** The same without a unit, so that it can be typed again: 27,086,170. */
    public static String digits(double value) {
        double size = Math.abs(value);
        if (size >= 1000) {
            return Texts.of("score.whole", value);
        }
        if (size >= 10) {
            return Texts.of("score.one", value);
        }
        if (size < 1e-4 && size > 0) {
            return Texts.of("score.tiny", value);
        }
        return Texts.of(size >= 1 || size == 0 ? "score.two" : "score.small", value);
    }

    /** A value that may count something: whole numbers without places, 0, 511; a share to three, 0.147. */
    public static String value(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e6) {
            return Texts.of("score.whole", value);
        }
        return size < 1 && size >= 0.001 ? Texts.of("score.share", value) : of(value);
    }
}
