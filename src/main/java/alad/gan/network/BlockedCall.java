package alad.gan.network;

import java.nio.FloatBuffer;

/** A convolution or transposed convolution by ND4J's operations, which oneDNN runs for all pictures at once. */
final class BlockedCall implements AffineCall {
    private final PictureAffine affine;
    private final PictureGeometry geometry;
    private final Parameters parameters;
    private final Tensor x;
    private final Tensor w;
    private final double operations;
    private final BoundOp forward;
    private BoundOp inputGradient;
    private GradientSum gradients;
    private Tensor uncut;

    BlockedCall(PictureAffine affine, Parameters parameters, Tensor x, Tensor raw) {
        this.affine = affine;
        this.geometry = affine.geometry();
        this.parameters = parameters;
        this.operations = x.shape()[0] * affine.operations();
        this.x = x;
        this.w = parameters.value(affine.weightSlot());
        this.forward = affine.transposed()
                ? PictureOps.transposed(geometry, x, w, raw)
                : PictureOps.convolution(geometry, x, w, raw);
    }

    @Override
    public void forward() {
        Engine.shareConvolution(operations);
        forward.run();
    }

    @Override
    public void inputGradient(Tensor dRaw, Tensor dx) {
        if (inputGradient == null) {
            inputGradient = affine.transposed() ? PictureOps.convolution(geometry, dRaw, w, dx) : enlarge(dRaw, dx);
        }
        Engine.shareConvolution(operations);
        inputGradient.run();
        if (uncut != null) {
            cut(dx);
        }
    }

    /** Uneven padding makes the transpose a row and column too large: it goes aside and is cut. */
    private BoundOp enlarge(Tensor dRaw, Tensor dx) {
        if (geometry.uncutHeight() != geometry.largeHeight()) {
            uncut = Tensor.zeros(x.shape()[0], affine.channels(), geometry.uncutHeight(), geometry.uncutWidth());
        }
        return PictureOps.transposed(geometry, dRaw, w, uncut == null ? dx : uncut);
    }

    private void cut(Tensor dx) {
        int height = geometry.largeHeight();
        int width = geometry.largeWidth();
        FloatBuffer from = uncut.values();
        FloatBuffer to = dx.values();
        for (int row = 0; row < to.capacity() / width; row++) {
            int start = (row / height * geometry.uncutHeight() + row % height) * geometry.uncutWidth();
            to.put(row * width, from, start, width);
        }
    }

    @Override
    public void weightGradient(Tensor dRaw, Tensor dx, boolean add) {
        if (gradients == null) {
            Tensor place = dx == null ? Tensor.zeros(x.shape()) : dx;
            gradients = new GradientSum(
                    parameters.gradient(affine.weightSlot()),
                    dw -> affine.transposed()
                            ? PictureOps.transposedGradients(geometry, x, w, dRaw, place, dw)
                            : PictureOps.convolutionGradients(geometry, x, w, dRaw, place, dw));
        }
        Engine.shareConvolution(2 * operations);
        gradients.run(add);
    }
}
