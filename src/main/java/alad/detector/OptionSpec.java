package alad.detector;

import alad.job.UserError;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** One thing that a user may set for a training: a form's field, a command's flag and a recipe's entry follow from it. */
public sealed interface OptionSpec {
    About about();

    /** The value when nobody says: a Long, Double, Boolean or String. */
    Object standard();

    /** @throws UserError about this option when {@code value} is of another kind or out of range */
    Object checked(Object value);

    /** @throws UserError about this option when {@code text} says no value of it */
    Object parsed(String text);

    default String id() {
        return about().id();
    }

    /**
     * @param id in camel case, in recipes for ever ("learningRate"; "--learning-rate" in a shell)
     * @param title of a field ("Learning rate")
     * @param meaning in the paper's words, a sentence
     * @param rare whether it is folded away
     */
    record About(String id, String title, String meaning, boolean rare) {
        /** Without leading dashes ("learning-rate"). */
        public String flag() {
            return id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }

        private UserError refused(String expected, Object value) {
            return UserError.invalid(id, title + " must be " + expected + ", but was " + value + ".");
        }
    }

    /** A whole number in [least, most]. */
    record Whole(About about, long least, long most, long defaultValue) implements OptionSpec {
        @Override
        public Object standard() {
            return defaultValue;
        }

        @Override
        public Object checked(Object value) {
            if (!(value instanceof Long || value instanceof Integer)) {
                throw about.refused("a whole number", value);
            }
            long number = ((Number) value).longValue();
            if (number < least || number > most) {
                throw about.refused(String.format(Locale.ENGLISH, "from %,d to %,d", least, most), number);
            }
            return number;
        }

        @Override
        public Object parsed(String text) {
            try {
                return checked(Long.parseLong(text.strip()));
            } catch (NumberFormatException e) {
                throw about.refused("a whole number", "\"" + text.strip() + "\"");
            }
        }
    }

    /** A number in [least, most]; {@code least} itself only where {@code leastToo}. */
    record Real(About about, double least, boolean leastToo, double most, double defaultValue) implements OptionSpec {
        @Override
        public Object standard() {
            return defaultValue;
        }

        @Override
        public Object checked(Object value) {
            if (!(value instanceof Number)) {
                throw about.refused("a number", value);
            }
            double number = ((Number) value).doubleValue();
            if (!(number > least || leastToo && number == least) || !(number <= most)) {
                throw about.refused(
                        (leastToo ? "at least " : "above ") + plain(least) + " and at most " + plain(most), number);
            }
            return number;
        }

        @Override
        public Object parsed(String text) {
            try {
                return checked(Double.parseDouble(text.strip()));
            } catch (NumberFormatException e) {
                throw about.refused("a number", "\"" + text.strip() + "\"");
            }
        }

        /** "0.00001" for 1.0E-5. */
        public static String plain(double value) {
            return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
    }

    /** Yes or no. */
    record Flag(About about, boolean defaultValue) implements OptionSpec {
        @Override
        public Object standard() {
            return defaultValue;
        }

        @Override
        public Object checked(Object value) {
            if (!(value instanceof Boolean)) {
                throw about.refused("true or false", value);
            }
            return value;
        }

        @Override
        public Object parsed(String text) {
            String plain = text.strip().toLowerCase(Locale.ROOT);
            if (!plain.equals("true") && !plain.equals("false")) {
                throw about.refused("true or false", "\"" + text.strip() + "\"");
            }
            return Boolean.valueOf(plain);
        }
    }

    /** One of a few words. */
    record Choice(About about, List<Value> values, String defaultValue) implements OptionSpec {
        /** @param id in recipes for ever ("SCALE") */
        public record Value(String id, String title) {}

        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public Object standard() {
            return defaultValue;
        }

        @Override
        public Object checked(Object value) {
            if (values.stream().noneMatch(each -> each.id().equals(value))) {
                throw about.refused(
                        "one of "
                                + String.join(
                                        ", ", values.stream().map(Value::id).toList()),
                        value);
            }
            return value;
        }

        @Override
        public Object parsed(String text) {
            return checked(text.strip().toUpperCase(Locale.ROOT));
        }
    }
}
