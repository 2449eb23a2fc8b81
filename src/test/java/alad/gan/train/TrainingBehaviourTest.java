package alad.gan.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.NamedArray;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.detector.TrainingReport;
import alad.gan.AladCheckpoint;
import alad.gan.AladModel;
import alad.gan.AladOptions;
import alad.gan.Checkpoints;
import alad.gan.network.Noise;
import alad.job.JobContext;
import alad.job.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingBehaviourTest {
    static Stream<TinyAlad> bothKinds() {
        return Stream.of(TinyAlad.dense(), TinyAlad.pictures());
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void sameSeedGivesTheSameBitsAndAnotherSeedOthers(TinyAlad tiny) {
        int first = fingerprint(train(tiny, tiny.options(3, 0, 5)));
        assertEquals(first, fingerprint(train(tiny, tiny.options(3, 0, 5))));
        assertNotEquals(first, fingerprint(train(tiny, tiny.options(3, 0, 6))));
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void resumedTrainingEqualsOneThatNeverStopped(TinyAlad tiny) {
        AladOptions options = tiny.options(6, 0, 5);
        List<AladCheckpoint> whole = new ArrayList<>();
        int never = fingerprint(tiny.train(options, null, new JobContext(), report -> {}, at(0, whole)));

        List<AladCheckpoint> middle = new ArrayList<>();
        JobContext job = new JobContext();
        Checkpoints stopping = at(7, middle);
        tiny.train(options, null, job, report -> stopAt(report, 2, job), stopping);
        AladCheckpoint inMidEpoch = middle.stream()
                .filter(checkpoint -> checkpoint.counters().get("position") > 0)
                .findFirst()
                .orElseThrow();
        List<AladCheckpoint> resumed = new ArrayList<>();
        int later = fingerprint(tiny.train(options, inMidEpoch, new JobContext(), report -> {}, at(0, resumed)));

        assertEquals(never, later);
        AladCheckpoint a = whole.get(whole.size() - 1);
        AladCheckpoint b = resumed.get(resumed.size() - 1);
        assertEquals(a.counters(), b.counters());
        assertEquals(hash(a.arrays()), hash(b.arrays()));
        assertTrue(a.counters().get("step") - inMidEpoch.counters().get("step") >= 20);
    }

    private static void stopAt(TrainingReport report, int epoch, JobContext job) {
        if (report instanceof TrainingReport.Epoch done && done.epoch() == epoch) {
            job.cancel();
        }
    }

    /** Asks for a checkpoint before step {@code step} (0 = never) and keeps all. */
    private static Checkpoints at(int step, List<AladCheckpoint> kept) {
        return new Checkpoints() {
            private int asked;

            @Override
            public boolean requested() {
                return ++asked == step;
            }

            @Override
            public boolean save(AladCheckpoint checkpoint) {
                return kept.add(checkpoint);
            }
        };
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void eachHalfStepLeavesTheOthersUntouched(TinyAlad tiny) {
        Players players = new Players(tiny.networks(), tiny.options(1, 0, 5), tiny.row());
        players.initialise(tiny.networks());
        players.startLearning();
        AladStep step = new AladStep(players, 8);
        new Noise(1).fillNormal(step.x(), 1);
        new Noise(2).fillNormal(step.z(), 1);
        List<Player> held = List.of(players.e, players.g);
        Map<String, Integer> before = weightsAndStatistics(held);
        AladStep.Losses half = step.discriminators();
        assertEquals(before, weightsAndStatistics(held));

        before = weightsAndStatistics(players.discriminators());
        Map<String, Integer> movers = weightsAndStatistics(held);
        step.generatorAndEncoder(half);
        assertEquals(before, weightsAndStatistics(players.discriminators()));
        assertNotEquals(movers, weightsAndStatistics(held));
    }

    /** All but the spectral vectors, which move in both half-steps. */
    private static Map<String, Integer> weightsAndStatistics(List<Player> players) {
        Map<String, Integer> hashes = new HashMap<>();
        for (Player player : players) {
            player.export(false).stream()
                    .filter(array -> !array.name().endsWith(".u"))
                    .forEach(array -> hashes.put(array.name(), Arrays.hashCode(array.values())));
            player.export(true).forEach(array -> {
                if (!array.name().endsWith(".u")) {
                    hashes.put("average " + array.name(), Arrays.hashCode(array.values()));
                }
            });
        }
        return hashes;
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void scoresDependOnTheRowAlone(TinyAlad tiny) {
        AladModel model = train(tiny, tiny.options(2, 0, 5));
        TinyAlad.Rows rows = (TinyAlad.Rows) tiny.random(70, 9);
        Scores reference = scorer(tiny, model, 32).score(rows, new JobContext());
        float[][] reversed = new float[70][];
        for (int i = 0; i < 70; i++) {
            reversed[i] = rows.values()[69 - i];
        }
        Scores backwards = scorer(tiny, model, 32).score(new TinyAlad.Rows(reversed, tiny.row()), new JobContext());
        for (ScoreKind kind : ScoreKind.values()) {
            float[] expected = reference.of(kind);
            for (int chunk : new int[] {1, 7, 4096}) {
                float[] scores =
                        scorer(tiny, model, chunk).score(rows, new JobContext()).of(kind);
                for (int i = 0; i < 70; i++) {
                    assertEquals(expected[i], scores[i], 1e-6 * Math.abs(expected[i]), kind + " in chunks of " + chunk);
                }
            }
            for (int i = 0; i < 70; i++) {
                assertEquals(expected[i], backwards.of(kind)[69 - i], 1e-6 * Math.abs(expected[i]), kind + " reversed");
            }
        }
    }

    private static ModelScorer scorer(TinyAlad tiny, AladModel model, int chunk) {
        ModelScorer scorer = new ModelScorer(tiny.networks(), model.options(), tiny.row(), chunk);
        Players players = new Players(tiny.networks(), model.options(), tiny.row());
        players.load(model.weights());
        scorer.follow(players, false);
        return scorer;
    }

    @Test
    void earlyStoppingGivesBackTheBestWeights() {
        TinyAlad tiny = TinyAlad.pictures();
        AladOptions options = tiny.options(60, 3, 5);
        Map<Integer, Integer> hashes = new HashMap<>();
        List<TrainingReport.Epoch> epochs = new ArrayList<>();
        List<TrainingReport.Ended> ended = new ArrayList<>();
        int[] current = new int[1];
        Checkpoints everyEpoch = new Checkpoints() {
            @Override
            public boolean requested() {
                return false;
            }

            @Override
            public boolean save(AladCheckpoint checkpoint) {
                current[0] = fingerprint(checkpoint.model());
                return true;
            }
        };
        AladModel model = tiny.train(
                options,
                null,
                new JobContext(),
                report -> {
                    if (report instanceof TrainingReport.Epoch epoch) {
                        epochs.add(epoch);
                    } else if (report instanceof TrainingReport.Checkpointed done) {
                        hashes.put(done.epoch(), current[0]);
                    } else if (report instanceof TrainingReport.Ended end) {
                        ended.add(end);
                    }
                },
                everyEpoch);
        int best = ended.get(0).keptEpoch();
        int last = ended.get(0).epoch();
        assertTrue(ended.get(0).stoppedEarly() && best < last, "the test needs a training that stops early");
        double lowest = epochs.stream()
                .filter(epoch -> epoch.epoch() > 0)
                .mapToDouble(TrainingReport.Epoch::validationReconstruction)
                .min()
                .orElseThrow();
        assertEquals(lowest, epochs.get(best).validationReconstruction());
        assertEquals(hashes.get(best), fingerprint(model));
        ModelScorer scorer = new ModelScorer(model);
        float[] l1 = scorer.score(tiny.rows().validation(), new JobContext()).of(ScoreKind.L1);
        double mean = 0;
        for (float score : l1) {
            mean += score / l1.length / 64;
        }
        assertEquals(lowest, mean, 1e-6);
    }

    @Test
    void nonFiniteDataStopsTheTrainingInWords() {
        TinyAlad tiny = TinyAlad.dense();
        float[][] huge = new float[20][10];
        for (float[] one : huge) {
            Arrays.fill(one, Float.MAX_VALUE);
        }
        var rows = new TinyAlad.Rows(huge, tiny.row());
        var all = new alad.gan.AladRows(rows, rows, tiny.random(0, 1), new boolean[0]);
        TrainingLoop loop = new TrainingLoop(
                tiny.networks(), tiny.options(2, 0, 1), all, new JobContext(), report -> {}, TinyAlad.none());
        UserError error = assertThrows(UserError.class, () -> loop.run(null));
        assertTrue(error.getMessage().contains("no longer a finite number"), error.getMessage());
    }

    @Test
    void equalWeightsGiveEqualFingerprints() {
        NamedArray one = new NamedArray("a", new int[] {2}, new float[] {1, 2});
        NamedArray other = new NamedArray("a", new int[] {2}, new float[] {1, 3});
        assertNotEquals(hash(List.of(one)), hash(List.of(other)));
        assertArrayEquals(new float[] {1, 2}, one.values());
    }

    private static AladModel train(TinyAlad tiny, AladOptions options) {
        return tiny.train(options, null, new JobContext(), report -> {}, TinyAlad.none());
    }

    private static int fingerprint(AladModel model) {
        return hash(model.weights());
    }

    private static int hash(List<NamedArray> arrays) {
        int hash = 1;
        for (NamedArray array : arrays) {
            hash = 31 * hash + array.name().hashCode();
            hash = 31 * hash + Arrays.hashCode(array.values());
        }
        return hash;
    }
}
