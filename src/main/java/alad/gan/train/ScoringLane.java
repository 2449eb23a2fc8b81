package alad.gan.train;

import alad.detector.ScoreKind;
import alad.prepare.PreparedRows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One set of networks that scores chunks of rows. Few rows take a call of half the size, or half of that and
 * so on; what is left of it is filled up with zeros. For one thread at a time.
 */
final class ScoringLane {
    private final Players players;
    private final int chunk;
    private final Map<Integer, ScoreCall> calls = new HashMap<>();
    private GenerateCall generation;
    private float[] values = new float[0];

    ScoringLane(Players players, int chunk) {
        this.players = players;
        this.chunk = chunk;
    }

    Players players() {
        return players;
    }

    /** Scores the chunk that starts at row {@code from}. */
    void score(PreparedRows rows, int from, Map<ScoreKind, float[]> scores) {
        int count = Math.min(chunk, rows.count() - from);
        ScoreCall call = filled(rows, from, count);
        call.run();
        System.arraycopy(call.features(), 0, scores.get(ScoreKind.FEATURES), from, count);
        System.arraycopy(call.logits(), 0, scores.get(ScoreKind.LOGITS), from, count);
        System.arraycopy(call.l1(), 0, scores.get(ScoreKind.L1), from, count);
        System.arraycopy(call.l2(), 0, scores.get(ScoreKind.L2), from, count);
    }

    void reconstruct(PreparedRows rows, int from, float[][] result) {
        int count = Math.min(chunk, rows.count() - from);
        ScoreCall call = filled(rows, from, count);
        call.reconstruct();
        call.reconstruction().copyRows(count, result, from);
    }

    /** E(x) of the chunk that starts at row {@code from}. */
    void encode(PreparedRows rows, int from, float[][] result) {
        int count = Math.min(chunk, rows.count() - from);
        ScoreCall call = filled(rows, from, count);
        call.reconstruct();
        call.latent().copyRows(count, result, from);
    }

    /** D_xx's last hidden layer for (x, x) of the chunk that starts at row {@code from}. */
    void features(PreparedRows rows, int from, float[][] result) {
        int count = Math.min(chunk, rows.count() - from);
        ScoreCall call = filled(rows, from, count);
        call.run();
        call.hidden().copyRows(count, result, from);
    }

    /** G(z) of the chunk that starts at row {@code from}. */
    void generate(float[][] z, int from, float[][] result) {
        int count = Math.min(chunk, z.length - from);
        if (generation == null) {
            generation = new GenerateCall(players, chunk);
        }
        generation.run(z, from, count);
        generation.output().copyRows(count, result, from);
    }

    private ScoreCall filled(PreparedRows rows, int from, int count) {
        ScoreCall call = callFor(count);
        int length = call.x().length();
        if (values.length < length) {
            values = new float[length];
        }
        for (int i = 0; i < count; i++) {
            rows.copy(from + i, values, i * rows.width());
        }
        Arrays.fill(values, count * rows.width(), length, 0f);
        call.x().set(values);
        return call;
    }

    private ScoreCall callFor(int count) {
        int size = chunk;
        while (size / 2 >= count) {
            size /= 2;
        }
        return calls.computeIfAbsent(size, rows -> new ScoreCall(players, rows));
    }
}
