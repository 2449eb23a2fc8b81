package alad.gan.network;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** One layer of a network with what follows it: linear part, bias or batch norm, activation, dropout. */
final class Stage {
    private final String name;
    private final long[] inputShape;
    private final Affine affine;
    private final Parameters.Slot biasSlot;
    private final int biases;
    private final boolean spectral;
    private final BatchNorm batchNorm;
    private final Epilogue epilogue;
    private SpectralNorm spectralNorm;

    Stage(
            String name,
            long[] inputShape,
            Affine affine,
            Parameters.Slot biasSlot,
            boolean spectral,
            BatchNorm batchNorm,
            Epilogue epilogue) {
        this.name = name;
        this.inputShape = inputShape;
        this.affine = affine;
        this.biasSlot = biasSlot;
        this.biases = Tensor.lengthOf(biasSlot.shape());
        this.spectral = spectral;
        this.batchNorm = batchNorm;
        this.epilogue = epilogue;
    }

    /** Called once when the network's parameters exist. */
    void attach(Parameters parameters) {
        if (spectral) {
            Parameters.Slot weight = affine.weightSlot();
            spectralNorm =
                    new SpectralNorm(parameters.value(weight), parameters.gradient(weight), (int) weight.shape()[0]);
        }
    }

    String name() {
        return name;
    }

    Affine affine() {
        return affine;
    }

    SpectralNorm spectralNorm() {
        return spectralNorm;
    }

    BatchNorm batchNorm() {
        return batchNorm;
    }

    long[] outputShape() {
        return affine.outputShape();
    }

    float factor() {
        return spectralNorm == null ? 1f : spectralNorm.factor();
    }

    /** The arrays and the work of one call. */
    final class Call {
        private final Parameters parameters;
        private final Noise noise;
        private final int batch;
        private final int plane;
        private final Tensor raw;
        private final Tensor y;
        private final Tensor dy;
        private final Tensor dx;
        private final AffineCall work;
        private final BatchNorm.Call normalisation;
        private final FloatBuffer bias;
        private final FloatBuffer dBias;
        private final float[] scale;
        private final float[] shift;
        private boolean dropped;

        /** @param dx where the gradient of {@code x} goes, or null to make a place for it */
        Call(Parameters parameters, Noise noise, Tensor x, Tensor dx, int batch, int groups) {
            this.parameters = parameters;
            this.noise = noise;
            this.batch = batch;
            long[] shape = withBatch(batch, affine.outputShape());
            this.raw = Tensor.zeros(shape);
            this.y = batchNorm == null ? raw : Tensor.zeros(shape);
            this.dy = Tensor.zeros(shape);
            long[] inputs = withBatch(batch, inputShape);
            this.dx = dx == null ? Tensor.zeros(inputs) : dx.reshape(inputs);
            this.plane = raw.length() / batch / biases;
            this.work = affine.bind(parameters, x.reshape(inputs), raw, dy, this.dx);
            this.normalisation =
                    batchNorm == null ? null : batchNorm.new Call(parameters, groups, batch / groups, plane);
            this.bias = parameters.value(biasSlot).values();
            this.dBias = parameters.gradient(biasSlot).values();
            this.scale = new float[biases];
            this.shift = new float[biases];
        }

        Tensor output() {
            return y;
        }

        /** Where the gradient of the output goes before {@link #backward}. */
        Tensor outputGradient() {
            return dy;
        }

        Tensor inputGradient() {
            return dx;
        }

        void forward(Mode mode) {
            work.forward();
            FloatBuffer values = y.values();
            float slope = epilogue.activation().slope();
            if (batchNorm != null && mode != Mode.SCORE) {
                normalisation.forward(raw.values(), values, factor(), bias, mode == Mode.TRAIN, slope);
            } else {
                prepareScaleAndShift();
                Pointwise.scaleShiftActivate(raw.values(), values, 0, batch, plane, scale, shift, slope);
            }
            if (epilogue.activation().tanh()) {
                Pointwise.tanh(values, y.length());
            }
            dropped = epilogue.dropout() > 0 && mode != Mode.SCORE;
            if (dropped) {
                Pointwise.drop(values, y.length(), epilogue.dropout(), noise);
            }
        }

        /** y = scale * raw + shift: bias, or batch norm with running statistics folded together. */
        private void prepareScaleAndShift() {
            float factor = factor();
            if (batchNorm == null) {
                for (int c = 0; c < scale.length; c++) {
                    scale[c] = factor;
                    shift[c] = bias.get(c);
                }
                return;
            }
            FloatBuffer gamma = parameters.value(batchNorm.gammaSlot).values();
            FloatBuffer beta = parameters.value(batchNorm.betaSlot).values();
            for (int c = 0; c < scale.length; c++) {
                double inverse =
                        1 / Math.sqrt(batchNorm.runningVariance.values().get(c) + BatchNorm.EPSILON);
                double gain = gamma.get(c) * inverse;
                scale[c] = (float) (gain * factor);
                shift[c] = (float) (beta.get(c)
                        + gain * (bias.get(c) - batchNorm.runningMean.values().get(c)));
            }
        }

        /**
         * From {@link #outputGradient()} to {@link #inputGradient()} (when {@code input}) and the weights' gradients
         * (when {@code weights}; added to what is there when {@code add}). Spoils the output gradient.
         */
        void backward(boolean input, boolean weights, boolean add) {
            FloatBuffer d = dy.values();
            activationGradient(d);
            if (normalisation != null) {
                normalisation.backward(raw.values(), d, weights, add);
            } else {
                if (weights) {
                    biasGradient(d, add);
                }
                if (spectralNorm != null) {
                    Pointwise.scale(d, 0, dy.length(), factor());
                }
            }
            if (weights) {
                work.weightGradient(add, input);
            } else if (input) {
                work.inputGradient();
            }
        }

        private void activationGradient(FloatBuffer d) {
            float slope = epilogue.activation().slope();
            if (dropped) {
                float kept = (float) (1 / (1 - epilogue.dropout()));
                Pointwise.droppedGradient(y.values(), d, dy.length(), slope, kept);
            } else if (epilogue.activation().tanh()) {
                Pointwise.tanhGradient(y.values(), d, dy.length());
            } else if (slope != 1) {
                Pointwise.activationGradient(y.values(), d, dy.length(), slope, 1);
            }
        }

        private void biasGradient(FloatBuffer d, boolean add) {
            Arrays.fill(shift, 0f);
            Pointwise.channelSums(d, 0, batch, plane, shift);
            for (int c = 0; c < shift.length; c++) {
                dBias.put(c, add ? dBias.get(c) + shift[c] : shift[c]);
            }
        }
    }

    private static long[] withBatch(long batch, long[] shape) {
        long[] result = new long[shape.length + 1];
        result[0] = batch;
        System.arraycopy(shape, 0, result, 1, shape.length);
        return result;
    }
}
