package alad.gan.network;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All trained numbers of one network in one flat array, with their gradients and moving averages in arrays of the same
 * layout: Adam and the averages take one pass over each. Layers hold views.
 */
public final class Parameters {
    /** @param name layer and part, e.g. "conv1.weight" */
    record Slot(String name, int offset, long[] shape) {}

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private int size;
    private Tensor values;
    private Tensor gradients;

    Slot reserve(String name, long... shape) {
        Slot slot = new Slot(name, size, shape.clone());
        if (slots.put(name, slot) != null) {
            throw new IllegalArgumentException("Two parameters are called " + name);
        }
        size += Tensor.lengthOf(shape);
        return slot;
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
