package alad.gan.network;

import java.nio.FloatBuffer;

/** Collects a weight gradient from operations that can only overwrite. */
final class GradientSum {
    private final Tensor total;
    private final Tensor term;

    GradientSum(Tensor total) {
        this.total = total;
        this.term = Tensor.zeros(total.shape());
    }

    /** Where the operation writes. */
    Tensor term() {
        return term;
    }

    void collect(boolean add) {
        if (!add) {
            total.set(term);
            return;
        }
        FloatBuffer sum = total.values();
        FloatBuffer more = term.values();
        for (int i = 0; i < total.length(); i++) {
            sum.put(i, sum.get(i) + more.get(i));
        }
    }
}
