package alad.gan.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.Keep;
import alad.detector.TrainingReport;
import alad.detector.TrainingReport.Ended;
import alad.detector.TrainingReport.Epoch;
import alad.gan.AladCheckpoint;
import alad.gan.AladModel;
import alad.gan.AladOptions;
import alad.gan.AladRows;
import alad.gan.Checkpoints;
import alad.job.JobContext;
import alad.job.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Little pictures, whose validation is best some epochs before the end. */
class BestWeightsTest {
    private static final int EPOCHS = 44;
    private static final int PATIENCE = 0;

    private final TinyAlad tiny = TinyAlad.pictures();
    private final List<TrainingReport> told = new ArrayList<>();
    private final List<AladCheckpoint> kept = new ArrayList<>();
    private final Map<Integer, AladModel> byEpoch = new HashMap<>();
    private final JobContext job = new JobContext();

    @Test
    void withoutPatienceToTheModelIsThatOfTheBestEpoch() {
        AladModel model = train(tiny.options(EPOCHS, PATIENCE, 5), null, 0);
        int best = lowest();
        assertTrue(best < EPOCHS, "the test needs a training that gets worse");
        assertEquals(best, lastCalledBest());
        requireSame(byEpoch.get(best), model);
        assertEquals(new Ended(EPOCHS, end().step(), best, Keep.BEST, false), end());
        assertEquals(best, kept.get(kept.size() - 1).counters().get("keptEpoch").intValue());
    }

    @Test
    void theLastIsKeptWhereThatIsAskedForAndNothingIsCalledBest() {
        AladModel model = train(tiny.options(EPOCHS, PATIENCE, 5).keeping(Keep.LAST), null, 0);
        requireSame(byEpoch.get(EPOCHS), model);
        assertEquals(0, lastCalledBest());
        assertEquals(EPOCHS, end().keptEpoch());
        assertEquals(Keep.LAST, end().kept());
    }

    @Test
    void theBestSurvivesAStopLongAfterIt() {
        AladOptions options = tiny.options(EPOCHS, PATIENCE, 5);
        AladModel whole = train(options, null, 0);
        int best = lowest();
        train(options, null, best + 3);
        AladCheckpoint stopped = kept.get(kept.size() - 1);
        requireSame(byEpoch.get(best), stopped.model());
        AladModel resumed = tiny.train(options, stopped, new JobContext(), told::add, TinyAlad.none());
        requireSame(whole, resumed);
        assertEquals(best, end().keptEpoch());
    }

    @Test
    void whatIsStoppedInAnEpochHasItNotDone() {
        train(tiny.options(EPOCHS, PATIENCE, 5).keeping(Keep.LAST), null, 4);
        assertEquals(5, end().epoch());
        assertEquals(4, end().keptEpoch());
    }

    @Test
    void aValidationThatIsNoNumberIsNeverTheBest() {
        AladRows rows = tiny.rows();
        float[][] none = new float[4][64];
        for (float[] row : none) {
            Arrays.fill(row, Float.NaN);
        }
        AladRows blind =
                new AladRows(rows.train(), new TinyAlad.Rows(none, tiny.row()), rows.labelled(), new boolean[0]);
        TrainingLoop loop =
                new TrainingLoop(tiny.networks(), tiny.options(2, PATIENCE, 5), blind, job, told::add, TinyAlad.none());
        assertThrows(UserError.class, () -> loop.run(null));
        assertEquals(0, lastCalledBest());
    }

    /** @param stopAfter epochs to stop two steps after, or 0 */
    private AladModel train(AladOptions options, AladCheckpoint from, int stopAfter) {
        told.clear();
        kept.clear();
        return tiny.train(options, from, job, told::add, new Checkpoints() {
            private int steps;

            @Override
            public boolean requested() {
                if (stopAfter > 0 && byEpochDone() >= stopAfter && ++steps == 2) {
                    job.cancel();
                }
                return false;
            }

            @Override
            public boolean save(AladCheckpoint checkpoint) {
                return kept.add(checkpoint);
            }

            @Override
            public void epochEnded(int epoch, Supplier<AladModel> model) {
                byEpoch.put(epoch, model.get());
            }
        });
    }

    private int byEpochDone() {
        return epochs().stream().mapToInt(Epoch::epoch).max().orElse(0);
    }

    private List<Epoch> epochs() {
        return told.stream()
                .filter(Epoch.class::isInstance)
                .map(Epoch.class::cast)
                .toList();
    }

    private int lowest() {
        return epochs().stream()
                .filter(each -> each.epoch() > 0)
                .min((a, b) -> Float.compare(a.validationReconstruction(), b.validationReconstruction()))
                .orElseThrow()
                .epoch();
    }

    private int lastCalledBest() {
        return epochs().stream()
                .filter(Epoch::best)
                .mapToInt(Epoch::epoch)
                .max()
                .orElse(0);
    }

    private Ended end() {
        return (Ended) told.get(told.size() - 1);
    }

    private static void requireSame(AladModel expected, AladModel found) {
        for (int i = 0; i < expected.weights().size(); i++) {
            assertArrayEquals(
                    expected.weights().get(i).values(), found.weights().get(i).values());
        }
    }
}
