package alad.data;

import alad.job.UserError;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the few instructions of Python's pickle format that make up dictionaries, lists, texts, whole numbers and NumPy
 * arrays of bytes. Nothing that a file names is ever looked up or run: what would be a call becomes a {@link PickledArray}
 * or is refused.
 *
 * <p>Results: dictionaries are maps whose keys are texts, lists and tuples are lists, texts of both kinds are
 * {@code byte[]} (Latin-1) or {@code String}, numbers are {@code Long}.
 */
final class Pickle {
    private static final int MOST_BYTES = 256 << 20;
    private static final int MOST_INSTRUCTIONS = 5_000_000;
    private static final Object NONE = new Object();

    private final String place;
    private final DataInputStream in;
    private final PickleStack stack;
    private final Map<Integer, Object> memo = new HashMap<>();
    private int left = MOST_BYTES;

    private Pickle(String place, DataInputStream in) {
        this.place = place;
        this.in = in;
        this.stack = new PickleStack(place);
    }

    /**
     * @param place of the file, for messages
     * @throws UserError when it is cut off, too large, or holds anything else
     */
    static Map<?, ?> dictionary(String place, DataInputStream in) throws IOException {
        Pickle pickle = new Pickle(place, in);
        try {
            if (pickle.value() instanceof Map<?, ?> map) {
                return map;
            }
            throw pickle.wrong("a dictionary is expected");
        } catch (EOFException e) {
            throw UserError.failed(place + " is cut off.", e);
        }
    }

    private Object value() throws IOException {
        for (int i = 0; i < MOST_INSTRUCTIONS; i++) {
            int code = in.readUnsignedByte();
            if (code == '.') {
                return stack.pop();
            }
            if (!number(code) && !text(code) && !structure(code) && !memory(code)) {
                object(code);
            }
        }
        throw wrong("it is longer than the " + MOST_INSTRUCTIONS + " instructions that are read");
    }

    private boolean number(int code) throws IOException {
        switch (code) {
            case 'K' -> stack.push((long) in.readUnsignedByte());
            case 'M' -> stack.push((long) Short.toUnsignedInt(Short.reverseBytes(in.readShort())));
            case 'J' -> stack.push((long) Integer.reverseBytes(in.readInt()));
            case 0x88 -> stack.push(1L);
            case 0x89 -> stack.push(0L);
            case 'N' -> stack.push(NONE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean text(int code) throws IOException {
        switch (code) {
            case 'U', 'C' -> stack.push(bytes(in.readUnsignedByte()));
            case 'T', 'B' -> stack.push(bytes(Integer.reverseBytes(in.readInt())));
            case 'X' -> stack.push(new String(bytes(Integer.reverseBytes(in.readInt())), StandardCharsets.UTF_8));
            case 0x8c -> stack.push(new String(bytes(in.readUnsignedByte()), StandardCharsets.UTF_8));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean structure(int code) {
        switch (code) {
            case '(' -> stack.mark();
            case '}' -> stack.push(new HashMap<Object, Object>());
            case ']' -> stack.push(new ArrayList<Object>());
            case ')' -> stack.push(List.of());
            case 't' -> stack.push(stack.sinceMark());
            case 0x85 -> stack.push(stack.last(1));
            case 0x86 -> stack.push(stack.last(2));
            case 0x87 -> stack.push(stack.last(3));
            case 'a' -> append(stack.last(1));
            case 'e' -> append(stack.sinceMark());
            case 's' -> put(stack.last(2));
            case 'u' -> put(stack.sinceMark());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean memory(int code) throws IOException {
        switch (code) {
            case 'q' -> memo.put(in.readUnsignedByte(), stack.peek());
            case 'r' -> memo.put(Integer.reverseBytes(in.readInt()), stack.peek());
            case 0x94 -> memo.put(memo.size(), stack.peek());
            case 'h' -> stack.push(remembered(in.readUnsignedByte()));
            case 'j' -> stack.push(remembered(Integer.reverseBytes(in.readInt())));
            case 0x80 -> in.readUnsignedByte();
            case 0x95 -> in.readLong();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void object(int code) throws IOException {
        switch (code) {
            case 'c' -> stack.push(PickledArray.named(place, line(), line()));
            case 0x93 -> {
                List<Object> names = stack.last(2);
                stack.push(PickledArray.named(place, text(names.get(0)), text(names.get(1))));
            }
            case 'R' -> {
                List<Object> call = stack.last(2);
                stack.push(
                        PickledArray.isEncoding(call.get(0))
                                ? encoded(call.get(1))
                                : PickledArray.called(place, call.get(0), call.get(1)));
            }
            case 'b' -> {
                Object state = stack.pop();
                PickledArray.built(place, stack.peek(), state);
            }
            default -> throw wrong("it holds the instruction " + code + ", which isn't read");
        }
    }

    private byte[] bytes(int length) throws IOException {
        if (length < 0 || length > left) {
            throw wrong("it declares " + Integer.toUnsignedString(length) + " bytes in one piece, more than are read");
        }
        left -= length;
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Bytes that Python 3 wrote as a text of Latin-1, for readers of its older kind. */
    private byte[] encoded(Object arguments) {
        if (!(arguments instanceof List<?> list) || list.isEmpty() || !(list.get(0) instanceof String text)) {
            throw stack.torn();
        }
        if (text.length() > left) {
            throw wrong("it holds more than the " + MOST_BYTES + " bytes that are read");
        }
        left -= text.length();
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            if (line.length() == 100) {
                throw wrong("it names something by more than 100 letters");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private Object remembered(int number) {
        Object value = memo.get(number);
        if (value == null) {
            throw wrong("it refers to a value that isn't there");
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private void append(List<Object> values) {
        if (!(stack.peek() instanceof ArrayList<?> list)) {
            throw stack.torn();
        }
        ((ArrayList<Object>) list).addAll(values);
    }

    @SuppressWarnings("unchecked")
    private void put(List<Object> pairs) {
        if (!(stack.peek() instanceof HashMap<?, ?> map) || pairs.size() % 2 != 0) {
            throw stack.torn();
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            ((HashMap<Object, Object>) map).put(text(pairs.get(i)), pairs.get(i + 1));
        }
    }

    private String text(Object value) {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (value instanceof String text) {
            return text;
        }
        throw wrong("a text is expected where another value stands");
    }

    private UserError wrong(String what) {
        return PickleStack.wrong(place, what);
    }
}
