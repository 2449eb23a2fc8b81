package alad.data;

import java.util.Locale;
import java.util.Set;

/** What the text of one cell of a table means. */
final class Cell {
    private static final Set<String> MISSING = Set.of("", "?", "na", "nan", "n/a", "null");
    private static final Set<String> INFINITE = Set.of("inf", "infinity");
    private static final int LONGEST_SIMPLE_NUMBER = 15;
    private static final double[] POWERS_OF_TEN = new double[LONGEST_SIMPLE_NUMBER + 1];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
        }
    }

    private Cell() {}

    static boolean isMissing(String text) {
        return text.length() <= 4 && MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * @param text not missing, without blanks around it
     * @param decimalComma whether a comma may stand for the decimal point
     * @return the number, infinite when it is named so or too large for a float, NaN when the text is no number
     */
    static float number(String text, boolean decimalComma) {
        String plain = decimalComma && text.indexOf('.') < 0 ? text.replace(',', '.') : text;
        float simple = simpleNumber(plain);
        return Float.isNaN(simple) ? anyNumber(plain) : simple;
    }

    /** Digits with at most a sign before and a point among them, the common case; NaN for anything else. */
    private static float simpleNumber(String text) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        if (text.length() == start || text.length() > LONGEST_SIMPLE_NUMBER) {
            return Float.NaN;
        }
        long digits = 0;
        int point = -1;
        for (int i = start; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                digits = digits * 10 + character - '0';
            } else if (character == '.' && point < 0 && text.length() > start + 1) {
                point = i;
            } else {
                return Float.NaN;
            }
        }
        double size = point < 0 ? digits : digits / POWERS_OF_TEN[text.length() - 1 - point];
        return (float) (start == 1 ? -size : size);
    }

    private static float anyNumber(String text) {
        boolean negative = text.startsWith("-");
        String unsigned = negative || text.startsWith("+") ? text.substring(1) : text;
        if (INFINITE.contains(unsigned.toLowerCase(Locale.ROOT))) {
            return negative ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY;
        }
        // Java alone would also take "1f", "2d" and hexadecimal numbers.
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0)) {
            return Float.NaN;
        }
        try {
            return (float) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }
}
