package alad.gan.train;

import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.gan.AladModel;
import alad.gan.network.Engine;
import alad.job.JobContext;
import alad.job.Progress;
import alad.prepare.PreparedRows;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Scores rows in chunks of one size with a set of networks of its own; the last chunk is filled up with zeros. */
public final class ModelScorer {
    private final Players players;
    private final int chunk;
    private final ScoreCall call;
    private final float[] values;

    public ModelScorer(AladModel model) {
        this(loaded(model));
    }

    ModelScorer(Players players) {
        this(players, chunk(players.row));
    }

    ModelScorer(Players players, int chunk) {
        this.players = players;
        this.chunk = chunk;
        this.call = new ScoreCall(players, chunk);
        this.values = new float[call.x().length()];
    }

    /** Rows scored at once: so many that their layers' values stay in the processor's caches. */
    static int chunk(int[] row) {
        return row.length == 1 ? 256 : 32;
    }

    private static Players loaded(AladModel model) {
        Engine.start();
        Players players = new Players(model.networks(), model.options(), model.shape());
        players.load(model.weights());
        return players;
    }

    /** Takes over the weights that training has reached. */
    void follow(Players training, boolean averaged) {
        players.copyFrom(training, averaged);
    }

    public Scores score(PreparedRows rows, JobContext job) {
        Map<ScoreKind, float[]> scores = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            scores.put(kind, new float[rows.count()]);
        }
        for (int from = 0; from < rows.count(); from += chunk) {
            job.check();
            int count = fill(rows, from);
            call.run();
            System.arraycopy(call.features(), 0, scores.get(ScoreKind.FEATURES), from, count);
            System.arraycopy(call.logits(), 0, scores.get(ScoreKind.LOGITS), from, count);
            System.arraycopy(call.l1(), 0, scores.get(ScoreKind.L1), from, count);
            System.arraycopy(call.l2(), 0, scores.get(ScoreKind.L2), from, count);
            job.report(new Progress("Scoring", from + count, rows.count()));
        }
        return new Scores(scores);
    }

    /** G(E(x)) of each row. */
    public float[][] reconstruct(PreparedRows rows, JobContext job) {
        float[][] result = new float[rows.count()][rows.width()];
        for (int from = 0; from < rows.count(); from += chunk) {
            job.check();
            int count = fill(rows, from);
            call.reconstruct();
            for (int i = 0; i < count; i++) {
                call.reconstruction().values().get(i * rows.width(), result[from + i]);
            }
        }
        return result;
    }

    private int fill(PreparedRows rows, int from) {
        int count = Math.min(chunk, rows.count() - from);
        for (int i = 0; i < count; i++) {
            rows.copy(from + i, values, i * rows.width());
        }
        Arrays.fill(values, count * rows.width(), values.length, 0f);
        call.x().set(values);
        return count;
    }

    Players players() {
        return players;
    }
}
