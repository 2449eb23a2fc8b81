package alad.gan.train;

import alad.detector.TrainingListener;
import alad.gan.AladCheckpoint;
import alad.gan.AladModel;
import alad.gan.AladNetworks;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.gan.AladRows;
import alad.gan.Checkpoints;
import alad.gan.network.Initialisation;
import alad.gan.network.LayerSpec;
import alad.gan.network.LayerSpec.BatchNorm;
import alad.gan.network.LayerSpec.Convolution;
import alad.gan.network.LayerSpec.Dense;
import alad.gan.network.LayerSpec.Dropout;
import alad.gan.network.LayerSpec.LeakyRelu;
import alad.gan.network.LayerSpec.Padding;
import alad.gan.network.LayerSpec.Relu;
import alad.gan.network.LayerSpec.Tanh;
import alad.gan.network.LayerSpec.TransposedConvolution;
import alad.gan.network.Noise;
import alad.job.JobContext;
import alad.prepare.PreparedRows;
import java.util.List;

/** Networks and rows small enough for tests, with every kind of layer in them. */
record TinyAlad(AladNetworks networks, int[] row, int latent) {
    static final LeakyRelu LEAKY = new LeakyRelu(0.2);

    static TinyAlad dense() {
        return new TinyAlad(
                new AladNetworks(
                        new Initialisation(Initialisation.Kind.XAVIER, 0),
                        List.of(new Dense("l1", "8", true), LEAKY, new Dense("l2", "latent", false)),
                        List.of(new Dense("l1", "8", false), new Relu(), new Dense("l2", "features", false)),
                        List.of(new Dense("x1", "8", true), new BatchNorm("xbn1"), LEAKY),
                        List.of(new Dense("z1", "8", true), LEAKY, new Dropout(0.5)),
                        List.of(new Dense("y1", "8", true), LEAKY, new Dropout(0.5), new Dense("y2", "1", false)),
                        List.of(new Dense("l1", "8", true), LEAKY, new Dropout(0.2), new Dense("l2", "1", false)),
                        List.of(new Dense("l1", "6", true), LEAKY, new Dropout(0.2), new Dense("l2", "1", false))),
                new int[] {10},
                3);
    }

    static TinyAlad pictures() {
        LayerSpec first = new Convolution("conv1", "4", "4", 2, Padding.SAME, true);
        return new TinyAlad(
                new AladNetworks(
                        new Initialisation(Initialisation.Kind.NORMAL, 0.1),
                        List.of(
                                first,
                                new BatchNorm("bn1"),
                                LEAKY,
                                new Convolution("conv2", "latent", "whole", 1, Padding.VALID, false)),
                        List.of(
                                new TransposedConvolution("deconv1", "4", "base", 1, Padding.VALID),
                                new BatchNorm("bn1"),
                                new Relu(),
                                new TransposedConvolution("deconv2", "channels", "4", 2, Padding.SAME),
                                new Tanh()),
                        List.of(
                                new Convolution("xconv1", "4", "4", 2, Padding.SAME, true),
                                new BatchNorm("xbn1"),
                                LEAKY),
                        List.of(new Dense("z1", "6", true), LEAKY, new Dropout(0.2)),
                        List.of(new Dense("y1", "6", true), LEAKY, new Dropout(0.2), new Dense("y2", "1", false)),
                        List.of(
                                new Convolution("conv1", "4", "5", 2, Padding.SAME, true),
                                LEAKY,
                                new Dropout(0.2),
                                new Dense("out", "1", false)),
                        List.of(new Dense("l1", "6", true), LEAKY, new Dropout(0.2), new Dense("l2", "1", false))),
                new int[] {1, 8, 8},
                3);
    }

    AladOptions options(int epochs, int patience, long seed) {
        return new AladOptions(
                epochs, 8, 2e-3, latent, seed, true, true, JoinPairs.CHANNELS, 0.9, true, patience, 1, 1);
    }

    AladRows rows() {
        return new AladRows(random(44, 1), random(12, 2), random(0, 3), new boolean[0]);
    }

    /** Rows with a pattern in them, the same for the same seed. */
    PreparedRows random(int count, long seed) {
        int width = Players.length(Players.longs(row));
        float[][] values = new float[count][width];
        Noise noise = new Noise(seed);
        for (float[] one : values) {
            double phase = noise.nextDouble();
            for (int i = 0; i < width; i++) {
                one[i] = (float) Math.sin(6 * phase + i * 0.7) * 0.8f;
            }
        }
        return new Rows(values, row);
    }

    AladModel train(
            AladOptions options, AladCheckpoint from, JobContext job, TrainingListener listener, Checkpoints to) {
        return new TrainingLoop(networks, options, rows(), job, listener, to).run(from);
    }

    /** Forgets all checkpoints. */
    static Checkpoints none() {
        return new Checkpoints() {
            @Override
            public boolean requested() {
                return false;
            }

            @Override
            public boolean save(AladCheckpoint checkpoint) {
                return true;
            }
        };
    }

    record Rows(float[][] values, int[] shape) implements PreparedRows {
        @Override
        public int count() {
            return values.length;
        }

        @Override
        public int width() {
            return Players.length(Players.longs(shape));
        }

        @Override
        public void copy(int at, float[] target, int offset) {
            System.arraycopy(values[at], 0, target, offset, values[at].length);
        }
    }
}
