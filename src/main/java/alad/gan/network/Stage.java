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
            spectralNorm = new SpectralNorm(parameters, affine.weightSlot());
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
        private Tensor dy;
        private final AffineCall work;
        private final BatchNorm.Call normalisation;
        private final FloatBuffer bias;
        private final float[] scale;
        private final float[] shift;
        private boolean dropped;

        Call(Parameters parameters, Noise noise, Tensor x, int batch, int groups) {
            this.parameters = parameters;
            this.noise = noise;
            this.batch = batch;
            long[] shape = withBatch(batch, affine.outputShape());
            this.raw = Tensor.zeros(shape);
            this.y = batchNorm == null ? raw : Tensor.zeros(shape);
            this.plane = raw.length() / batch / biases;
            this.work = affine.bind(parameters, x.reshape(withBatch(batch, inputShape)), raw);
            this.normalisation =
                    batchNorm == null ? null : batchNorm.new Call(parameters, groups, batch / groups, plane);
            this.bias = parameters.value(biasSlot).values();
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
            return Tensor.zeros(withBatch(batch, inputShape));
        }

        void forward(Mode mode) {
            Timings.run(affine.part(), batch * affine.operations(), work::forward);
            Timings.run(Timings.Part.ELEMENTWISE, 0, () -> finish(mode));
        }

        /** What follows the linear part. */
        private void finish(Mode mode) {
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
                        affine.part(), terms * batch * affine.operations(), () -> work.weightGradient(dy, input, add));
            } else if (input != null) {
                Timings.run(affine.part(), batch * affine.operations(), () -> work.inputGradient(dy, input));
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
                if (spectralNorm != null) {
                    Pointwise.scale(d, 0, dy.length(), factor());
                }
            }
        }

        private void activationGradient(FloatBuffer d) {
            float slope = epilogue.activation().slope();
            if (dropped || slope == 0) {
                float kept = dropped ? (float) (1 / (1 - epilogue.dropout())) : 1f;
                Pointwise.gatedGradient(y.values(), d, dy.length(), slope, kept);
            } else if (epilogue.activation().tanh()) {
                Pointwise.tanhGradient(y.values(), d, dy.length());
            } else if (slope != 1) {
                Pointwise.activationGradient(y.values(), d, dy.length(), slope);
            }
        }

        private void biasGradient(FloatBuffer d, boolean add) {
            Arrays.fill(shift, 0f);
            Pointwise.channelSums(d, 0, batch, plane, shift);
            FloatBuffer dBias = parameters.gradient(biasSlot).values();
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
