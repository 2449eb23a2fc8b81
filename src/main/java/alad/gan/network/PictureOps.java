package alad.gan.network;

import org.nd4j.linalg.api.ndarray.INDArray;

/** ND4J's convolution operations, bound to their arrays. */
final class PictureOps {
    private PictureOps() {}

    /** small = W * large. */
    static BoundOp convolution(PictureGeometry geometry, Tensor large, Tensor weights, Tensor small) {
        return op("conv2d", geometry.arguments(), arrays(small), large, weights);
    }

    /** Gradients of a convolution for its large picture and its weights, both at once. */
    static BoundOp convolutionGradients(
            PictureGeometry geometry, Tensor large, Tensor weights, Tensor dSmall, Tensor dLarge, Tensor dWeights) {
        return op("conv2d_bp", geometry.arguments(), arrays(dLarge, dWeights), large, weights, dSmall);
    }

    /**
     * large = W^T * small, with the padding given as numbers: so it runs in oneDNN, which it doesn't with ND4J's own
     * SAME. The large picture has {@link PictureGeometry#uncutHeight()} rows.
     */
    static BoundOp transposed(PictureGeometry geometry, Tensor small, Tensor weights, Tensor large) {
        return op("deconv2d", geometry.transposedArguments(), arrays(large), small, weights);
    }

    /** Gradients of a transposed convolution for its small picture and its weights, both at once. */
    static BoundOp transposedGradients(
            PictureGeometry geometry, Tensor small, Tensor weights, Tensor dLarge, Tensor dSmall, Tensor dWeights) {
        return op("deconv2d_bp", geometry.transposedArguments(), arrays(dSmall, dWeights), small, weights, dLarge);
    }

    private static INDArray[] arrays(Tensor... tensors) {
        INDArray[] views = new INDArray[tensors.length];
        for (int i = 0; i < tensors.length; i++) {
            views[i] = tensors[i].array();
        }
        return views;
    }

    private static BoundOp op(String name, int[] arguments, INDArray[] outputs, Tensor... inputs) {
        return new BoundOp(name, arguments, outputs, arrays(inputs));
    }
}
