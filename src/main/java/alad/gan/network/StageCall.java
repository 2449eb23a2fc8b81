package alad.gan.network;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** One use of a layer: its arrays, made once and reused, and its work. */
final class StageCall {
    private final Stage stage;
    private final Parameters parameters;
    private final Workspace room;
    private final Noise noise;
    private final int batch;
    private final int row;
    private final int plane;
    private final Tensor raw;
    private final Tensor y;
    private final AffineCall work;
    private final BatchNormCall[] groups;
    private final FloatBuffer bias;
    private final float[] scale;
    private final float[] shift;
    private final double[] biasSums;
    private Tensor dy;
    private boolean dropped;

    StageCall(Stage stage, Parameters parameters, Workspace room, Noise noise, Tensor x, int batch, int groups) {
        this.stage = stage;
        this.parameters = parameters;
        this.room = room;
        this.noise = noise;
        this.batch = batch;
        long[] shape = Tensor.withBatch(batch, stage.affine().outputShape());
        this.raw = Tensor.zeros(shape);
        this.y = stage.batchNorm() == null ? raw : Tensor.zeros(shape);
        this.row = raw.length() / batch;
        this.plane = row / stage.biases();
        this.work = stage.affine().bind(parameters, x.reshape(Tensor.withBatch(batch, stage.inputShape())), raw);
        this.groups = new BatchNormCall[stage.batchNorm() == null ? 0 : groups];
        Arrays.setAll(this.groups, g -> new BatchNormCall(stage.batchNorm(), parameters, room, batch / groups, plane));
        this.bias = parameters.value(stage.biasSlot()).values();
        this.scale = new float[stage.biases()];
        this.shift = new float[stage.biases()];
        this.biasSums = new double[stage.biases()];
        room.reserve(row);
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
        return Tensor.zeros(Tensor.withBatch(batch, stage.inputShape()));
    }

    void forward(Mode mode) {
        Timings.run(stage.affine().part(), batch * stage.affine().operations(), work::forward);
        Timings.run(Timings.Part.ELEMENTWISE, 0, () -> finish(mode));
    }

    /** What follows the linear part. */
    private void finish(Mode mode) {
        dropped = stage.epilogue().dropout() > 0 && mode != Mode.SCORE;
        if (groups.length == 0 || mode == Mode.SCORE) {
            foldBiasOrNorm();
            finishRows(0, batch);
            return;
        }
        int rows = batch / groups.length;
        for (int g = 0; g < groups.length; g++) {
            groups[g].measure(raw.values(), g * rows, stage.factor(), bias, mode == Mode.TRAIN);
            finishRows(g * rows, (g + 1) * rows);
        }
    }

    /** Bias, or batch norm with running statistics, as scale and shift in the workspace. */
    private void foldBiasOrNorm() {
        if (stage.batchNorm() == null) {
            Arrays.fill(scale, stage.factor());
            bias.get(0, shift);
        } else {
            stage.batchNorm().fold(parameters, stage.factor(), bias, scale, shift);
        }
        Workspace.spread(scale, plane, room.scale);
        Workspace.spread(shift, plane, room.shift);
    }

    private void finishRows(int from, int to) {
        Epilogue epilogue = stage.epilogue();
        for (int i = from; i < to; i++) {
            raw.values().get(i * row, room.x, 0, row);
            Elementwise.scaleShiftActivate(
                    room.x, room.scale, room.shift, row, epilogue.activation().slope());
            if (epilogue.activation().tanh()) {
                Elementwise.tanh(room.x, row);
            }
            if (dropped) {
                Elementwise.drop(room.x, row, epilogue.dropout(), noise);
            }
            y.values().put(i * row, room.x, 0, row);
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
        double operations = batch * stage.affine().operations();
        if (weights) {
            Timings.run(
                    stage.affine().part(),
                    input == null ? operations : 2 * operations,
                    () -> work.weightGradient(dy, input, add));
        } else if (input != null) {
            Timings.run(stage.affine().part(), operations, () -> work.inputGradient(dy, input));
        }
    }

    /** Takes the output gradient back to the linear part's. */
    private void unfinish(boolean weights, boolean add) {
        if (groups.length == 0) {
            unfinishWithoutNorm(weights, add);
            return;
        }
        int rows = batch / groups.length;
        for (int g = 0; g < groups.length; g++) {
            unfinishGroup(groups[g], g * rows, (g + 1) * rows, weights, add || g > 0);
        }
    }

    private void unfinishWithoutNorm(boolean weights, boolean add) {
        Arrays.fill(room.sums, 0, row, 0f);
        for (int i = 0; i < batch; i++) {
            loadGradient(i);
            if (weights) {
                Elementwise.add(room.y, row, room.sums);
            }
            if (stage.factor() != 1f) {
                Elementwise.scale(room.y, row, stage.factor());
            }
            dy.values().put(i * row, room.y, 0, row);
        }
        if (weights) {
            biasGradient(add);
        }
    }

    /** The bias before a batch norm has no effect and its gradient stays 0. */
    private void unfinishGroup(BatchNormCall group, int from, int to, boolean weights, boolean add) {
        group.startGradient();
        for (int i = from; i < to; i++) {
            loadGradient(i);
            raw.values().get(i * row, room.x, 0, row);
            group.add(room.x, room.y);
            dy.values().put(i * row, room.y, 0, row);
        }
        group.finishGradient(weights, add);
        for (int i = from; i < to; i++) {
            raw.values().get(i * row, room.x, 0, row);
            dy.values().get(i * row, room.y, 0, row);
            Elementwise.combine(room.x, room.y, room.scale, room.slope, room.shift, row);
            dy.values().put(i * row, room.y, 0, row);
        }
    }

    /** The gradient of one row before activation and dropout, in the workspace's y. */
    private void loadGradient(int i) {
        float slope = stage.epilogue().activation().slope();
        dy.values().get(i * row, room.y, 0, row);
        if (!dropped && slope == 1 && !stage.epilogue().activation().tanh()) {
            return;
        }
        y.values().get(i * row, room.x, 0, row);
        if (dropped || slope == 0) {
            float kept = dropped ? (float) (1 / (1 - stage.epilogue().dropout())) : 1f;
            Elementwise.gatedGradient(room.x, room.y, row, slope, kept);
        } else if (stage.epilogue().activation().tanh()) {
            Elementwise.tanhGradient(room.x, room.y, row);
        } else {
            Elementwise.activationGradient(room.x, room.y, row, slope);
        }
    }

    private void biasGradient(boolean add) {
        FloatBuffer dBias = parameters.gradient(stage.biasSlot()).values();
        Workspace.gather(room.sums, plane, biasSums);
        for (int c = 0; c < biasSums.length; c++) {
            dBias.put(c, (float) (add ? dBias.get(c) + biasSums[c] : biasSums[c]));
        }
    }
}
