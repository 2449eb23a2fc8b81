package alad.gan.train;

import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.gan.AladModel;
import alad.gan.AladNetworks;
import alad.gan.AladOptions;
import alad.gan.network.Engine;
import alad.job.JobContext;
import alad.job.Progress;
import alad.prepare.PreparedRows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Scores rows in chunks of one size. Pictures take one lane whose convolutions use all threads; small dense networks
 * take a lane a processor, each on one thread, with networks of its own.
 */
public final class ModelScorer {
    private final List<ScoringLane> lanes;
    private final int chunk;

    /** @throws alad.job.UserError when weights are missing or don't fit the networks */
    public ModelScorer(AladModel model) {
        this(model.networks(), model.options(), model.shape());
        Engine.useThreads(TrainingLoop.threads(model.options(), model.shape()));
        lanes.forEach(lane -> lane.players().load(model.weights()));
    }

    /** Networks without weights yet: they come by {@link #follow}. */
    ModelScorer(AladNetworks specs, AladOptions options, int[] row) {
        this(specs, options, row, row.length == 1 ? 256 : 32);
    }

    /** @param chunk rows scored at once: so many that their layers' values stay in the processor's caches */
    ModelScorer(AladNetworks specs, AladOptions options, int[] row, int chunk) {
        Engine.start();
        this.chunk = chunk;
        this.lanes = new ArrayList<>();
        int count = row.length == 1 ? Runtime.getRuntime().availableProcessors() : 1;
        for (int i = 0; i < count; i++) {
            lanes.add(new ScoringLane(new Players(specs, options, row), chunk));
        }
    }

    /** Takes over the weights that training has reached. */
    void follow(Players training, boolean averaged) {
        lanes.forEach(lane -> lane.players().copyFrom(training, averaged));
    }

    public Scores score(PreparedRows rows, JobContext job) {
        Map<ScoreKind, float[]> scores = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            scores.put(kind, new float[rows.count()]);
        }
        int step = chunk * lanes.size();
        if (rows.count() <= chunk || lanes.size() == 1) {
            score(lanes.get(0), 0, chunk, rows, scores, job);
        } else {
            IntStream.range(0, lanes.size())
                    .parallel()
                    .forEach(lane -> score(lanes.get(lane), lane * chunk, step, rows, scores, job));
        }
        return new Scores(scores);
    }

    private void score(
            ScoringLane lane, int first, int step, PreparedRows rows, Map<ScoreKind, float[]> scores, JobContext job) {
        for (int from = first; from < rows.count(); from += step) {
            job.check();
            lane.score(rows, from, scores);
            if (first == 0) {
                job.report(new Progress("Scoring", Math.min(rows.count(), from + step), rows.count()));
            }
        }
    }

    /** G(E(x)) of each row. */
    public float[][] reconstruct(PreparedRows rows, JobContext job) {
        float[][] result = new float[rows.count()][rows.width()];
        inChunks("Reconstructing", rows.count(), job, from -> lanes.get(0).reconstruct(rows, from, result));
        return result;
    }

    /** E(x) of each row: [latent]. */
    public float[][] encode(PreparedRows rows, JobContext job) {
        float[][] result = new float[rows.count()][players().latent];
        inChunks("Encoding", rows.count(), job, from -> lanes.get(0).encode(rows, from, result));
        return result;
    }

    /** D_xx's last hidden layer for (x, x) of each row, flattened. */
    public float[][] features(PreparedRows rows, JobContext job) {
        float[][] result = new float[rows.count()][players().xx.hiddenLength()];
        inChunks("Computing features", rows.count(), job, from -> lanes.get(0).features(rows, from, result));
        return result;
    }

    /**
     * G(z) of each code.
     *
     * @throws IllegalArgumentException for a code that isn't as long as the latent size
     */
    public float[][] generate(float[][] codes, JobContext job) {
        for (float[] code : codes) {
            if (code.length != players().latent) {
                throw new IllegalArgumentException(
                        "a code has " + code.length + " values, but the latent size is " + players().latent);
            }
        }
        float[][] result = new float[codes.length][Players.length(Players.longs(players().row))];
        inChunks("Generating", codes.length, job, from -> lanes.get(0).generate(codes, from, result));
        return result;
    }

    private void inChunks(String what, int count, JobContext job, IntConsumer work) {
        for (int from = 0; from < count; from += chunk) {
            job.check();
            work.accept(from);
            job.report(new Progress(what, Math.min(count, from + chunk), count));
        }
    }

    /** The networks of the first lane. */
    Players players() {
        return lanes.get(0).players();
    }
}
