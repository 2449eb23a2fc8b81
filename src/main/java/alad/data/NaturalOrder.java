package alad.data;

import java.util.Comparator;

/** Names as people sort them, "img2" before "img10", the same in every locale and on every system. */
final class NaturalOrder implements Comparator<String> {
    static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String first, String second) {
        int i = 0;
        int j = 0;
        while (i < first.length() && j < second.length()) {
            int endOfFirst = endOfDigits(first, i);
            int endOfSecond = endOfDigits(second, j);
            int result;
            if (endOfFirst > i && endOfSecond > j) {
                result = compareNumbers(first.substring(i, endOfFirst), second.substring(j, endOfSecond));
                i = endOfFirst;
                j = endOfSecond;
            } else {
                result = Character.compare(first.charAt(i++), second.charAt(j++));
            }
            if (result != 0) {
                return result;
            }
        }
        int rest = Integer.compare(first.length() - i, second.length() - j);
        return rest != 0 ? rest : first.compareTo(second);
    }

    private static int compareNumbers(String first, String second) {
        String a = withoutLeadingZeros(first);
        String b = withoutLeadingZeros(second);
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
