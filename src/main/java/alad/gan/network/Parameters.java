package alad.gan.network;

import alad.job.UserError;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All trained numbers of one network in one flat array, with their gradients and moving averages in arrays of the same
 * layout: Adam and the averages take one pass over each. Layers hold views.
 */
public final class Parameters {
    private static final long MOST = 1L << 28;

    /** @param name layer and part, e.g. "conv1.weight" */
    record Slot(String name, int offset, long[] shape) {}

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private int size;
    private Tensor values;
    private Tensor gradients;

    /** @throws UserError when the name is taken, or the weights are too many for any model */
    Slot reserve(String name, long... shape) {
        Slot slot = new Slot(name, size, shape.clone());
        if (slots.put(name, slot) != null) {
            throw UserError.usage("Two parameters of one network are called " + name + ".");
        }
        long after = size + product(shape);
        if (after > MOST) {
            throw UserError.usage("With " + name + " of shape " + Arrays.toString(shape)
                    + " a network has more than the " + MOST + " weights that are possible.");
        }
        size = (int) after;
        return slot;
    }

    /** As far as it matters: what is more than {@link #MOST} by far isn't multiplied to its end. */
    private static long product(long[] shape) {
        long product = 1;
        for (long side : shape) {
            product = Math.min(product, MOST + 1) * side;
        }
        return product;
    }

    /** Ends the layout; from now on the values exist. */
    void allocate() {
        values = Tensor.zeros(size);
    }

    Tensor value(Slot slot) {
        return values.view(slot.offset(), slot.shape());
    }

    Tensor gradient(Slot slot) {
        return gradients().view(slot.offset(), slot.shape());
    }

    public int size() {
        return size;
    }

    public Tensor values() {
        return values;
    }

    /** Made when first asked for: who only scores needs none. */
    public Tensor gradients() {
        if (gradients == null) {
            gradients = Tensor.zeros(size);
        }
        return gradients;
    }

    /** Views into a flat array of this layout, by name. */
    public Map<String, Tensor> named(Tensor flat) {
        Map<String, Tensor> result = new LinkedHashMap<>();
        slots.values().forEach(slot -> result.put(slot.name(), flat.view(slot.offset(), slot.shape())));
        return result;
    }
}
