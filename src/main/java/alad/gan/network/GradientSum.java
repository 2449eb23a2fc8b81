package alad.gan.network;

import java.util.function.Function;

/** A weight gradient from an operation that can only overwrite: straight to its place, or added by way of another. */
final class GradientSum {
    private final Tensor total;
    private final Function<Tensor, BoundOp> operation;
    private BoundOp direct;
    private BoundOp aside;
    private Tensor term;

    /** @param operation makes the operation for a place to write the weight gradient to */
    GradientSum(Tensor total, Function<Tensor, BoundOp> operation) {
        this.total = total;
        this.operation = operation;
    }

    void run(boolean add) {
        if (!add) {
            if (direct == null) {
                direct = operation.apply(total);
            }
            direct.run();
            return;
        }
        if (aside == null) {
            term = Tensor.zeros(total.shape());
            aside = operation.apply(term);
        }
        aside.run();
        Vectors.add(term, total);
    }
}
