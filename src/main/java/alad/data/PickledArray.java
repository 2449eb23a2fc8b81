package alad.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** A NumPy array of unsigned bytes as a pickle file puts it together, step by step. */
final class PickledArray {
    private static final Set<String> RECONSTRUCT =
            Set.of("numpy.core.multiarray _reconstruct", "numpy._core.multiarray _reconstruct");
    private static final String ARRAY = "numpy ndarray";
    private static final String TYPE = "numpy dtype";
    private static final String ENCODE = "_codecs encode";

    /** One of the few names that a file may mention. */
    private record Name(String text) {}

    /** The type of an array's elements. */
    private record Type(String text) {}

    private int rows;
    private int columns;
    private byte[] bytes;

    private PickledArray() {}

    static Object named(String place, String module, String name) {
        String text = module + " " + name;
        if (RECONSTRUCT.contains(text) || Set.of(ARRAY, TYPE, ENCODE).contains(text)) {
            return new Name(text);
        }
        throw PickleStack.wrong(place, "it asks for " + module + "." + name + ", which is never run");
    }

    static boolean isEncoding(Object function) {
        return function instanceof Name name && name.text().equals(ENCODE);
    }

    /** What would be a call in Python. */
    static Object called(String place, Object function, Object arguments) {
        if (function instanceof Name name && arguments instanceof List<?> list && !list.isEmpty()) {
            if (RECONSTRUCT.contains(name.text())) {
                return new PickledArray();
            }
            if (name.text().equals(TYPE)) {
                return new Type(text(list.get(0)));
            }
        }
        throw PickleStack.wrong(place, "its instructions don't go together");
    }

    /** @param state version, shape, type, whether columns come first, and the bytes */
    static void built(String place, Object target, Object state) {
        if (target instanceof Type) {
            return;
        }
        if (!(target instanceof PickledArray array) || !(state instanceof List<?> parts) || parts.size() != 5) {
            throw PickleStack.wrong(place, "its instructions don't go together");
        }
        boolean plain = parts.get(1) instanceof List<?> shape
                && shape.size() == 2
                && shape.stream().allMatch(size -> size instanceof Long)
                && parts.get(2) instanceof Type type
                && type.text().equals("u1")
                && parts.get(3).equals(0L)
                && parts.get(4) instanceof byte[];
        if (!plain) {
            throw PickleStack.wrong(place, "its array is none of rows of unsigned bytes");
        }
        List<?> shape = (List<?>) parts.get(1);
        long rows = (Long) shape.get(0);
        long columns = (Long) shape.get(1);
        byte[] bytes = (byte[]) parts.get(4);
        if (rows < 1 || columns < 1 || rows > bytes.length || rows * columns != bytes.length) {
            throw PickleStack.wrong(
                    place, "its array declares " + rows + " × " + columns + " bytes, but holds " + bytes.length);
        }
        array.rows = (int) rows;
        array.columns = (int) columns;
        array.bytes = bytes;
    }

    /** 0 when the file never said what it holds. */
    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** [rows, columns] */
    byte[] bytes() {
        return bytes;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : value instanceof String text ? text : "";
    }
}
