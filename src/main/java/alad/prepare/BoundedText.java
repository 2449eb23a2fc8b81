package alad.prepare;

import alad.job.UserError;

/** A text that a regular expression may look at only so often, so that a malicious one can't run for ever. */
final class BoundedText implements CharSequence {
    private static final int MOST_LOOKS = 1_000_000;

    private final CharSequence text;
    private int looks;

    BoundedText(CharSequence text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST_LOOKS) {
            throw tooLong(text);
        }
        return text.charAt(index);
    }

    static UserError tooLong(CharSequence text) {
        return UserError.invalid("groups", "The expression that finds the groups takes too long on \"" + text + "\".");
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
