package alad.gan.network;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** One use of a layer: its arrays, made once and reused, and its work. */
final class StageCall {
    private final Stage stage;
    private final Parameters parameters;
    private final Noise noise;
    private final int batch;
    private final int plane;
    private final Tensor raw;
    private final Tensor y;
    private Tensor dy;
    private final AffineCall work;
    private final BatchNorm.Call normalisation;
    private final FloatBuffer bias;
    private final float[] scale;
    private final float[] shift;
    private boolean dropped;

    StageCall(Stage stage, Parameters parameters, Noise noise, Tensor x, int batch, int groups) {
        this.stage = stage;
        int biases = stage.biases();
        this.parameters = parameters;
        this.noise = noise;
        this.batch = batch;
        long[] shape = Stage.withBatch(batch, stage.affine().outputShape());
        this.raw = Tensor.zeros(shape);
        this.y = stage.batchNorm() == null ? raw : Tensor.zeros(shape);
        this.plane = raw.length() / batch / biases;
        this.work = stage.affine().bind(parameters, x.reshape(Stage.withBatch(batch, stage.inputShape())), raw);
        this.normalisation = stage.batchNorm() == null
                ? null
                : stage.batchNorm().new Call(parameters, groups, batch / groups, plane);
        this.bias = parameters.value(stage.biasSlot()).values();
        this.scale = new float[biases];
        this.shift = new float[biases];
    }

    Tensor output() {
        return y;
    }

    /** Where the gradient of the output goes before {@link #backward}. */
    Tensor outputGradient() {
        if (dy == null) {
            dy = Tensor.zeros(y.shape());
        }
        return dy;
    }

    /** A place for the gradient of the input. */
    Tensor newInputGradient() {
        return Tensor.zeros(Stage.withBatch(batch, stage.inputShape()));
    }

    void forward(Mode mode) {
        Timings.run(stage.affine().part(), batch * stage.affine().operations(), work::forward);
        Timings.run(Timings.Part.ELEMENTWISE, 0, () -> finish(mode));
    }

    /** What follows the linear part. */
    private void finish(Mode mode) {
        FloatBuffer values = y.values();
        float slope = stage.epilogue().activation().slope();
        if (stage.batchNorm() != null && mode != Mode.SCORE) {
            normalisation.forward(raw.values(), values, stage.factor(), bias, mode == Mode.TRAIN, slope);
        } else {
            prepareScaleAndShift();
            Pointwise.scaleShiftActivate(raw.values(), values, 0, batch, plane, scale, shift, slope);
        }
        if (stage.epilogue().activation().tanh()) {
            Pointwise.tanh(values, y.length());
        }
        dropped = stage.epilogue().dropout() > 0 && mode != Mode.SCORE;
        if (dropped) {
            Pointwise.drop(values, y.length(), stage.epilogue().dropout(), noise);
        }
    }

    /** y = scale * raw + shift: bias, or batch norm with running statistics folded together. */
    private void prepareScaleAndShift() {
        float factor = stage.factor();
        if (stage.batchNorm() == null) {
            for (int c = 0; c < scale.length; c++) {
                scale[c] = factor;
                shift[c] = bias.get(c);
            }
            return;
        }
        FloatBuffer gamma = parameters.value(stage.batchNorm().gammaSlot).values();
        FloatBuffer beta = parameters.value(stage.batchNorm().betaSlot).values();
        for (int c = 0; c < scale.length; c++) {
            double inverse =
                    1 / Math.sqrt(stage.batchNorm().runningVariance.values().get(c) + BatchNorm.EPSILON);
            double gain = gamma.get(c) * inverse;
            scale[c] = (float) (gain * factor);
            shift[c] = (float) (beta.get(c)
                    + gain
                            * (bias.get(c)
                                    - stage.batchNorm().runningMean.values().get(c)));
        }
    }

    /**
     * From {@link #outputGradient()}, which it spoils, to the input's and the weights' gradients.
     *
     * @param input where the gradient of the input goes, null when it isn't wanted
     * @param weights whether the weights' gradients are wanted
     * @param add whether they are added to what is there
     */
    void backward(Tensor input, boolean weights, boolean add) {
        Timings.run(Timings.Part.ELEMENTWISE, 0, () -> unfinish(weights, add));
        if (weights) {
            double terms = input == null ? 1 : 2;
            Timings.run(
                    stage.affine().part(),
                    terms * batch * stage.affine().operations(),
                    () -> work.weightGradient(dy, input, add));
        } else if (input != null) {
            Timings.run(
                    stage.affine().part(), batch * stage.affine().operations(), () -> work.inputGradient(dy, input));
        }
    }

    /** Takes the output gradient back to the linear part's. */
    private void unfinish(boolean weights, boolean add) {
        FloatBuffer d = dy.values();
        activationGradient(d);
        if (normalisation != null) {
            normalisation.backward(raw.values(), d, weights, add);
        } else {
            if (weights) {
                biasGradient(d, add);
            }
            if (stage.spectralNorm() != null) {
                Pointwise.scale(d, 0, dy.length(), stage.factor());
            }
        }
    }

    private void activationGradient(FloatBuffer d) {
        float slope = stage.epilogue().activation().slope();
        if (dropped || slope == 0) {
            float kept = dropped ? (float) (1 / (1 - stage.epilogue().dropout())) : 1f;
            Pointwise.gatedGradient(y.values(), d, dy.length(), slope, kept);
        } else if (stage.epilogue().activation().tanh()) {
            Pointwise.tanhGradient(y.values(), d, dy.length());
        } else if (slope != 1) {
            Pointwise.activationGradient(y.values(), d, dy.length(), slope);
        }
    }

    private void biasGradient(FloatBuffer d, boolean add) {
        Arrays.fill(shift, 0f);
        Pointwise.channelSums(d, 0, batch, plane, shift);
        FloatBuffer dBias = parameters.gradient(stage.biasSlot()).values();
        for (int c = 0; c < shift.length; c++) {
            dBias.put(c, add ? dBias.get(c) + shift[c] : shift[c]);
        }
    }
}
