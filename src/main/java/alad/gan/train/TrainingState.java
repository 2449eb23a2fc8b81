package alad.gan.train;

import alad.detector.Keep;
import alad.detector.NamedArray;
import alad.gan.AladCheckpoint;
import alad.gan.AladModel;
import alad.gan.network.Noise;
import alad.job.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a training stands: counters and generators of noise. Together with the players it is all that a later training
 * needs to go on as if it had never stopped.
 */
final class TrainingState {
    private static final String KEEPS_BEST = "keepsBest";

    final Noise latentNoise;
    final Noise orderNoise;
    long step;
    int epoch = 1;
    int position;
    int bestEpoch;
    double bestValidation = Double.POSITIVE_INFINITY;
    /** Empty while the last ones are kept. */
    List<NamedArray> bestWeights = List.of();

    private long orderAtEpochStart;

    TrainingState(long seed) {
        this.latentNoise = new Noise(seed * 31 + 1);
        this.orderNoise = new Noise(seed * 31 + 2);
        this.orderAtEpochStart = orderNoise.state();
    }

    /** Both orders of this epoch, the same again after a restore in the middle of it. */
    void shuffle(BatchOrder discriminators, BatchOrder generators) {
        orderNoise.restore(orderAtEpochStart);
        discriminators.shuffle(orderNoise);
        generators.shuffle(orderNoise);
    }

    void nextEpoch() {
        epoch++;
        position = 0;
        orderAtEpochStart = orderNoise.state();
    }

    /** Whether the last {@code patience} epochs had no better validation than one before; never with 0. */
    boolean isOutOf(int patience) {
        return patience > 0 && epoch - 1 - bestEpoch >= patience;
    }

    Keep kept() {
        return bestWeights.isEmpty() ? Keep.LAST : Keep.BEST;
    }

    /** Whose weights are kept; of the last ones, the epoch that they have whole. */
    int keptEpoch() {
        return bestWeights.isEmpty() ? epoch - 1 : bestEpoch;
    }

    AladCheckpoint save(Players players, AladModel model) {
        List<NamedArray> arrays = new ArrayList<>(players.export(false));
        Map<String, Long> counters = new HashMap<>();
        for (Player player : players.all()) {
            arrays.addAll(player.optimiserState());
            counters.put(player.name() + ".adam.steps", player.adam().steps());
        }
        counters.put("step", step);
        counters.put("epoch", (long) epoch);
        counters.put("position", (long) position);
        counters.put("bestEpoch", (long) bestEpoch);
        counters.put(KEEPS_BEST, bestWeights.isEmpty() ? 0L : 1L);
        counters.put("keptEpoch", (long) keptEpoch());
        counters.put("bestValidation", Double.doubleToLongBits(bestValidation));
        counters.put("noise.latent", latentNoise.state());
        counters.put("noise.order", orderAtEpochStart);
        counters.put("noise.dropout", players.dropout.state());
        return new AladCheckpoint(model, arrays, counters);
    }

    /** @throws UserError when something is missing */
    void restore(AladCheckpoint checkpoint, Players players) {
        Map<String, NamedArray> arrays = new HashMap<>();
        checkpoint.arrays().forEach(array -> arrays.put(array.name(), array));
        players.load(checkpoint.arrays());
        for (Player player : players.all()) {
            player.restoreOptimiser(arrays, counter(checkpoint, player.name() + ".adam.steps"));
        }
        bestWeights = keepsBest(checkpoint) ? checkpoint.model().weights() : List.of();
        step = counter(checkpoint, "step");
        epoch = (int) counter(checkpoint, "epoch");
        position = (int) counter(checkpoint, "position");
        bestEpoch = (int) counter(checkpoint, "bestEpoch");
        bestValidation = Double.longBitsToDouble(counter(checkpoint, "bestValidation"));
        latentNoise.restore(counter(checkpoint, "noise.latent"));
        orderAtEpochStart = counter(checkpoint, "noise.order");
        players.dropout.restore(counter(checkpoint, "noise.dropout"));
    }

    private static boolean keepsBest(AladCheckpoint checkpoint) {
        Long said = checkpoint.counters().get(KEEPS_BEST);
        return said == null ? checkpoint.arrays().stream().anyMatch(TrainingState::isOlderBest) : said == 1;
    }

    /** Older checkpoints hold the best weights a second time. */
    private static boolean isOlderBest(NamedArray array) {
        return array.name().startsWith("best.");
    }

    private static long counter(AladCheckpoint checkpoint, String name) {
        Long value = checkpoint.counters().get(name);
        if (value == null) {
            throw UserError.failed("The checkpoint lacks the counter " + name + ".");
        }
        return value;
    }
}
