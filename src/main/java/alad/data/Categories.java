package alad.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives different texts different numbers: first in the order of appearance, in natural order at the end. */
final class Categories {
    /** A column of more different texts than this holds names, dates or the like. */
    static final int MOST = 1000;

    private final Map<String, Integer> codes = new HashMap<>();

    /** @return a provisional code, or -1 when there are too many different texts */
    int code(String text) {
        Integer known = codes.get(text);
        if (known != null) {
            return known;
        }
        if (codes.size() == MOST) {
            return -1;
        }
        codes.put(text, codes.size());
        return codes.size() - 1;
    }

    List<String> sorted() {
        List<String> texts = new ArrayList<>(codes.keySet());
        texts.sort(NaturalOrder.INSTANCE);
        return texts;
    }

    /** The place in {@link #sorted()} of each provisional code. */
    int[] finalCodes() {
        List<String> sorted = sorted();
        int[] result = new int[sorted.size()];
        for (int i = 0; i < result.length; i++) {
            result[codes.get(sorted.get(i))] = i;
        }
        return result;
    }
}
