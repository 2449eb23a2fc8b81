package alad.ui.evaluate;

/** A score as a user types it. */
final class TypedScore {
    private TypedScore() {}

    /** NaN for what is no number. */
    static float of(String text) {
        try {
            return Float.parseFloat(text.strip().replace(",", ""));
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }
}
