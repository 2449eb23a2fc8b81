package alad.gan.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/** A native operation bound to its arrays once: running it again allocates nothing outside the Java heap. */
final class BoundOp {
    private final CustomOp op;
    private final OpContext context;

    BoundOp(String name, int[] arguments, INDArray[] outputs, INDArray[] inputs) {
        this.op = DynamicCustomOp.builder(name)
                .addInputs(inputs)
                .addOutputs(outputs)
                .addIntegerArguments(arguments)
                .build();
        this.context = Nd4j.getExecutioner().buildContext();
        context.setInputArrays(inputs);
        context.setOutputArrays(outputs);
        long[] wide = new long[arguments.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = arguments[i];
        }
        context.setIArguments(wide);
    }

    void run() {
        Nd4j.getExecutioner().exec(op, context);
    }
}
