package alad.modelfile.dl4j;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Deeplearning4j's {@code coefficients.bin}: two buffers, each a text (how it was allocated), a length as 64-bit number,
 * a text (type of the values) and the values, big-endian. The first describes the shape, the second holds all weights.
 */
final class Coefficients {
    private static final int LONGEST_SHAPE = 100;

    private Coefficients() {}

    /**
     * @param expected how many there must be
     * @throws IOException with a text for the user when they aren't there, or more are
     */
    static float[] read(InputStream in, int expected) throws IOException {
        DataInputStream data = new DataInputStream(in);
        try {
            data.readUTF();
            long shape = data.readLong();
            if (shape < 1 || shape > LONGEST_SHAPE || !data.readUTF().equals("LONG")) {
                throw new IOException("its weights begin with no shape");
            }
            for (long i = 0; i < shape; i++) {
                data.readLong();
            }
            data.readUTF();
            long count = data.readLong();
            if (count != expected || !data.readUTF().equals("FLOAT")) {
                throw new IOException("it holds " + count + " weights, but " + expected + " floats are expected");
            }
            float[] values = new float[expected];
            for (int i = 0; i < expected; i++) {
                values[i] = data.readFloat();
                if (!Float.isFinite(values[i])) {
                    throw new IOException("one of its weights is no finite number");
                }
            }
            return values;
        } catch (EOFException e) {
            throw new IOException("its weights end too early", e);
        }
    }
}
