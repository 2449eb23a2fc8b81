package alad.data;

import java.util.Locale;

/** Numbers of things in sentences. */
final class Counted {
    private Counted() {}

    /** "60,000". */
    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
