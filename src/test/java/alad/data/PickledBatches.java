package alad.data;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes batches of CIFAR as Python 2 pickled the published ones (protocol 2). */
final class PickledBatches {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private PickledBatches() {}

    /** @param pixels 3072 for each label */
    static byte[] batch(String labelKey, byte[] pixels, int... labels) throws IOException {
        return batch("numpy.core.multiarray", "_reconstruct", labelKey, pixels, labels);
    }

    /** @param module of what rebuilds the array, and {@code function} its name */
    static byte[] batch(String module, String function, String labelKey, byte[] pixels, int... labels)
            throws IOException {
        PickledBatches pickle = new PickledBatches();
        pickle.start();
        pickle.text(labelKey);
        pickle.list(labels);
        pickle.text("data");
        pickle.array(module, function, pixels, labels.length);
        pickle.out.write('u');
        pickle.out.write('.');
        return pickle.bytes.toByteArray();
    }

    static byte[] names(String key, String... names) throws IOException {
        PickledBatches pickle = new PickledBatches();
        pickle.start();
        pickle.text(key);
        pickle.out.write(']');
        pickle.out.write('(');
        for (String name : names) {
            pickle.text(name);
        }
        pickle.out.write('e');
        pickle.out.write('u');
        pickle.out.write('.');
        return pickle.bytes.toByteArray();
    }

    private void start() throws IOException {
        out.write(0x80);
        out.write(2);
        out.write('}');
        out.write('q');
        out.write(1);
        out.write('(');
    }

    private void text(String text) throws IOException {
        out.write('U');
        out.write(text.length());
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void list(int... numbers) throws IOException {
        out.write(']');
        out.write('q');
        out.write(2);
        out.write('(');
        for (int number : numbers) {
            out.write('K');
            out.write(number);
        }
        out.write('e');
    }

    private void array(String module, String function, byte[] pixels, int rows) throws IOException {
        global(module, function);
        global("numpy", "ndarray");
        out.write(new byte[] {'K', 0, (byte) 0x85});
        text("b");
        out.write(0x87);
        out.write('R');
        out.write(new byte[] {'(', 'K', 1, 'M'});
        out.writeShort(Short.reverseBytes((short) rows));
        out.write('M');
        out.writeShort(Short.reverseBytes((short) 3072));
        out.write(0x86);
        global("numpy", "dtype");
        text("u1");
        out.write(new byte[] {'K', 0, 'K', 1, (byte) 0x87, 'R', '(', 'K', 3});
        text("|");
        out.write(new byte[] {'N', 'N', 'N', 'J', -1, -1, -1, -1, 'J', -1, -1, -1, -1, 'K', 0, 't', 'b'});
        out.write(0x89);
        out.write('T');
        out.writeInt(Integer.reverseBytes(pixels.length));
        out.write(pixels);
        out.write(new byte[] {'t', 'b'});
    }

    private void global(String module, String name) throws IOException {
        out.write('c');
        out.write((module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
