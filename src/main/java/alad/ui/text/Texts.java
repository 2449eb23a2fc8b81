package alad.ui.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * The window's texts, from {@code i18n/messages.properties}. Arguments fill {@link String#format} places; numbers are
 * always written the English way, because the texts are English.
 */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("i18n.messages", Locale.ROOT);

    /** A zero with a sign: what lies so near to it that no other digit is left. */
    private static final Pattern SIGNED_ZERO = Pattern.compile("(?<![\\w.])[-+](?=0(?:\\.0+)?(?![\\w.,]))");

    private static final Pattern APOSTROPHE =
            Pattern.compile("(?<=\\p{L})'(?=(?:t|s|re|ll|ve|d|m)?(?:[ ,;:]|\\.?$|\\. ))");

    private Texts() {}

    /**
     * Numbers that are rounded to zero have no sign.
     *
     * @throws java.util.MissingResourceException for an unknown key
     */
    public static String of(String key, Object... arguments) {
        String text = String.format(Locale.ENGLISH, BUNDLE.getString(key), arguments);
        boolean numbers = Arrays.stream(arguments).anyMatch(each -> each instanceof Double || each instanceof Float);
        return numbers ? SIGNED_ZERO.matcher(text).replaceAll("") : text;
    }

    /** A sentence of the core, plain as the command line prints it, with the apostrophes of the window. */
    public static String typeset(String sentence) {
        return sentence.indexOf('\'') < 0
                ? sentence
                : APOSTROPHE.matcher(sentence).replaceAll("\u2019");
    }

    /** {@code key.one} for 1, else {@code key.many}; the count is the first argument. */
    public static String count(String key, int count) {
        return of(key + (count == 1 ? ".one" : ".many"), count);
    }

    /** The text of an enum's value: {@code prefix.VALUE}. */
    public static String named(String prefix, Enum<?> value) {
        return of(prefix + "." + value.name());
    }
}
