package alad.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Codes of texts that lie in bytes: a text seen before costs no object. */
final class CellCodes {
    private static final int SLOTS = 1 << 8;

    private final Categories categories = new Categories();
    private final byte[][] seen = new byte[SLOTS][];
    private final int[] codes = new int[SLOTS];

    /** @return a provisional code as {@link Categories#code} gives it */
    int code(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 8) & SLOTS - 1;
        byte[] known = seen[slot];
        if (known != null && Arrays.equals(known, 0, known.length, bytes, from, to)) {
            return codes[slot];
        }
        int code = categories.code(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).strip());
        if (code >= 0) {
            seen[slot] = Arrays.copyOfRange(bytes, from, to);
            codes[slot] = code;
        }
        return code;
    }

    Categories categories() {
        return categories;
    }
}
