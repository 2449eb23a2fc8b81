package alad.ui.text;

/** Scores in words. */
public final class ScoreText {
    private ScoreText() {}

    /** Four figures or so: 0.0312, 3.41, 56.3, 1,204. */
    public static String of(double value) {
        double size = Math.abs(value);
        if (size >= 1000) {
            return Texts.of("score.whole", value);
        }
        if (size >= 10) {
            return Texts.of("score.one", value);
        }
        return Texts.of(size >= 1 || size == 0 ? "score.two" : "score.small", value);
    }
}
