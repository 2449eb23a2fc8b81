package alad.gan.network;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Floats outside the Java heap in C order, seen three ways at once: as ND4J array (convolutions), as pointer (BLAS) and
 * as buffer (our own loops). Allocated once and reused; a view shares the memory of its owner.
 */
public final class Tensor {
    private final DataBuffer data;
    private final long offset;
    private final long[] shape;
    private final int length;
    private final FloatPointer pointer;
    private final FloatBuffer values;
    private INDArray array;

    private Tensor(DataBuffer data, FloatPointer base, FloatBuffer parent, int from, long parentOffset, long[] shape) {
        this.data = data;
        this.offset = parentOffset + from;
        this.shape = shape;
        this.length = lengthOf(shape);
        this.pointer = base.getPointer(from);
        this.values = parent.slice(from, length);
    }

    public static Tensor zeros(long... shape) {
        Engine.start();
        INDArray owner = Nd4j.create(DataType.FLOAT, lengthOf(shape));
        FloatPointer pointer = (FloatPointer) owner.data().pointer();
        FloatBuffer all = pointer.asBuffer();
        Tensor tensor = new Tensor(owner.data(), pointer, all, 0, 0, shape.clone());
        tensor.zero();
        return tensor;
    }

    /** Shares this tensor's memory from {@code from} on. */
    public Tensor view(int from, long... newShape) {
        return new Tensor(data, pointer, values, from, offset, newShape.clone());
    }

    /** {@code count} rows from row {@code from} on, sharing memory. */
    public Tensor rows(int from, int count) {
        long[] part = shape.clone();
        part[0] = count;
        return view(from * (length / (int) shape[0]), part);
    }

    public Tensor reshape(long... newShape) {
        return view(0, newShape);
    }

    public int length() {
        return length;
    }

    public long[] shape() {
        return shape.clone();
    }

    public FloatBuffer values() {
        return values;
    }

    FloatPointer pointer() {
        return pointer;
    }

    INDArray array() {
        if (array == null) {
            array = Nd4j.create(data, shape, Nd4j.getStrides(shape, 'c'), offset, 'c');
        }
        return array;
    }

    public void set(float[] source) {
        set(source, 0);
    }

    /** Fills this tensor from {@code source[from ..]}. */
    public void set(float[] source, int from) {
        values.put(0, source, from, length);
    }

    public void set(Tensor source) {
        values.put(0, source.values, 0, length);
    }

    public float[] toArray() {
        float[] copy = new float[length];
        values.get(0, copy);
        return copy;
    }

    /** Copies the first {@code count} rows, each flattened, to {@code target[from ..]}. */
    public void copyRows(int count, float[][] target, int from) {
        int width = length / (int) shape[0];
        for (int i = 0; i < count; i++) {
            values.get(i * width, target[from + i], 0, width);
        }
    }

    public void zero() {
        for (int i = 0; i < length; i++) {
            values.put(i, 0f);
        }
    }

    /** The shape of {@code batch} rows of shape {@code row}. */
    public static long[] withBatch(long batch, long... row) {
        long[] shape = new long[row.length + 1];
        shape[0] = batch;
        System.arraycopy(row, 0, shape, 1, row.length);
        return shape;
    }

    static int lengthOf(long... shape) {
        long product = 1;
        for (long side : shape) {
            product = Math.multiplyExact(product, side);
        }
        return Math.toIntExact(product);
    }
}
