package alad.gan.network;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasTrans;

/**
 * A convolution or transposed convolution by matrix products, picture by picture. With W as the matrix [small picture's
 * channels, large one's * kernel * kernel], which both kinds have: small = W unfold(large), large = fold(W^T small), and
 * dW = small unfold(large)^T.
 */
final class UnfoldedCall implements AffineCall {
    private final PictureAffine affine;
    private final Parameters parameters;
    private final Tensor w;
    private final Unfolding unfolding;
    private final Pictures x;
    private final Pictures raw;
    private Pictures dRaw;
    private Pictures dx;
    private Tensor dw;

    UnfoldedCall(PictureAffine affine, Parameters parameters, Tensor x, Tensor raw) {
        this.affine = affine;
        this.parameters = parameters;
        this.w = parameters.value(affine.weightSlot());
        this.unfolding = new Unfolding(affine.geometry(), affine.largeChannels());
        this.x = new Pictures(x);
        this.raw = new Pictures(raw);
    }

    /** A batch and each of its pictures, made once. */
    private record Pictures(Tensor all, Tensor[] each) {
        Pictures(Tensor all) {
            this(all, new Tensor[(int) all.shape()[0]]);
            for (int i = 0; i < each.length; i++) {
                each[i] = all.rows(i, 1);
            }
        }
    }

    @Override
    public void forward() {
        if (affine.transposed()) {
            enlarge(x, raw);
        } else {
            shrink(x, raw);
        }
    }

    @Override
    public void inputGradient(Tensor rawGradient, Tensor inputGradient) {
        if (dx == null) {
            dx = new Pictures(inputGradient);
        }
        if (affine.transposed()) {
            shrink(gradient(rawGradient), dx);
        } else {
            enlarge(gradient(rawGradient), dx);
        }
    }

    @Override
    public void weightGradient(Tensor rawGradient, Tensor inputGradient, boolean add) {
        if (dw == null) {
            dw = parameters.gradient(affine.weightSlot());
        }
        if (affine.transposed()) {
            correlate(gradient(rawGradient), x, add);
        } else {
            correlate(x, gradient(rawGradient), add);
        }
        if (inputGradient != null) {
            inputGradient(rawGradient, inputGradient);
        }
    }

    private Pictures gradient(Tensor rawGradient) {
        if (dRaw == null) {
            dRaw = new Pictures(rawGradient);
        }
        return dRaw;
    }

    private void shrink(Pictures large, Pictures small) {
        for (int i = 0; i < small.each().length; i++) {
            unfolding.unfold(large.all(), i);
            Product.of(
                    CblasNoTrans,
                    w,
                    CblasNoTrans,
                    unfolding.columns(),
                    affine.smallChannels(),
                    unfolding.positions(),
                    unfolding.rows(),
                    0,
                    small.each()[i]);
        }
    }

    private void enlarge(Pictures small, Pictures large) {
        for (int i = 0; i < small.each().length; i++) {
            Product.of(
                    CblasTrans,
                    w,
                    CblasNoTrans,
                    small.each()[i],
                    unfolding.rows(),
                    unfolding.positions(),
                    affine.smallChannels(),
                    0,
                    unfolding.columns());
            unfolding.fold(large.all(), i);
        }
    }

    private void correlate(Pictures large, Pictures small, boolean add) {
        for (int i = 0; i < small.each().length; i++) {
            unfolding.unfold(large.all(), i);
            Product.of(
                    CblasNoTrans,
                    small.each()[i],
                    CblasTrans,
                    unfolding.columns(),
                    affine.smallChannels(),
                    unfolding.rows(),
                    unfolding.positions(),
                    add || i > 0 ? 1 : 0,
                    dw);
        }
    }
}
