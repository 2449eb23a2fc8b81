package alad.ui.text;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The window's texts, from {@code i18n/messages.properties}. Arguments fill {@link String#format} places; numbers are
 * always written the English way, because the texts are English.
 */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("i18n.messages", Locale.ROOT);

    private Texts() {}

    /** @throws java.util.MissingResourceException for an unknown key */
    public static String of(String key, Object... arguments) {
        return String.format(Locale.ENGLISH, BUNDLE.getString(key), arguments);
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
