package alad.method;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.prepare.PreparedRows;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** One case of numbers that an independent program computed in float64: arrays as .npy and a fixture.json. */
public final class ReferenceMethod {
    /** Another folder of cases than the one among the tests. */
    private static final String FOLDER = "alad.reference.methods";

    private static final int NPY_HEAD = 10;

    private final Path folder;
    private final JsonNode fixture;

    public ReferenceMethod(String name) {
        this.folder = Path.of(System.getProperty(FOLDER, "src/test/resources/methods"))
                .resolve(name);
        try {
            this.fixture =
                    new ObjectMapper().readTree(folder.resolve("fixture.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode fixture() {
        return fixture;
    }

    /** The values of an array of floats, doubles or whole numbers. */
    public double[] array(String name) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name + ".npy")))
                    .order(ByteOrder.LITTLE_ENDIAN);
            int head = bytes.getShort(NPY_HEAD - 2);
            String text = new String(bytes.array(), NPY_HEAD, head, StandardCharsets.ISO_8859_1);
            bytes.position(NPY_HEAD + head);
            double[] values = values(bytes, text.replaceFirst(".*'descr':\\s*'([^']+)'.*\\s*", "$1"));
            return text.contains("'fortran_order': True") ? byRows(name, values) : values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double[] byRows(String name, double[] byColumns) {
        int rows = fixture.get("arrays").get(name).get(0).asInt();
        int width = byColumns.length / rows;
        double[] values = new double[byColumns.length];
        Arrays.setAll(values, i -> byColumns[i % width * rows + i / width]);
        return values;
    }

    private static double[] values(ByteBuffer bytes, String type) {
        return switch (type) {
            case "<f4" -> {
                double[] values = new double[bytes.remaining() / Float.BYTES];
                Arrays.setAll(values, i -> bytes.getFloat());
                yield values;
            }
            case "<f8" -> {
                double[] values = new double[bytes.remaining() / Double.BYTES];
                Arrays.setAll(values, i -> bytes.getDouble());
                yield values;
            }
            case "<i4" -> {
                double[] values = new double[bytes.remaining() / Integer.BYTES];
                Arrays.setAll(values, i -> bytes.getInt());
                yield values;
            }
            case "<i8" -> {
                double[] values = new double[bytes.remaining() / Long.BYTES];
                Arrays.setAll(values, i -> bytes.getLong());
                yield values;
            }
            default -> throw new IllegalArgumentException("Values of type " + type);
        };
    }

    /** A two-dimensional array as rows. */
    public PreparedRows rows(String name) {
        int[] shape = {fixture.get("arrays").get(name).get(1).asInt()};
        double[] values = array(name);
        return new PreparedRows() {
            @Override
            public int count() {
                return values.length / shape[0];
            }

            @Override
            public int[] shape() {
                return shape.clone();
            }

            @Override
            public int width() {
                return shape[0];
            }

            @Override
            public void copy(int row, float[] target, int offset) {
                for (int i = 0; i < shape[0]; i++) {
                    target[offset + i] = (float) values[row * shape[0] + i];
                }
            }
        };
    }

    /** Every value within {@code relative} of its own size. */
    public void assertClose(String name, double[] ours, double relative) {
        double[] theirs = array(name);
        assertEquals(theirs.length, ours.length, name);
        for (int i = 0; i < theirs.length; i++) {
            assertEquals(theirs[i], ours[i], Math.max(1e-9, relative * Math.abs(theirs[i])), name + "[" + i + "]");
        }
    }
}
