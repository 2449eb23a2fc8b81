package alad.gan.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.Keep;
import alad.detector.TrainingReport.Condition;
import alad.detector.TrainingReport.Health;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthWatchTest {
    private final HealthWatch watch = new HealthWatch();
    private final List<Health> told = new ArrayList<>();
    private double best = Double.POSITIVE_INFINITY;
    private int bestEpoch;
    private int epoch;

    @Test
    void aValidationThatRisesForLongIsToldOnceWithWhatToDo() {
        validations(Keep.BEST, 0.3, 0.2, 0.075);
        for (int i = 0; i < 20; i++) {
            validations(Keep.BEST, 0.1 + 0.002 * i);
        }
        assertEquals(1, told.size());
        Health rising = told.get(0);
        assertEquals(Condition.VALIDATION_RISES, rising.condition());
        assertEquals(13, rising.epoch());
        assertEquals(
                "Normal validation rows are reconstructed worse and worse: the error was 0.0750 after epoch 3 and is 0.1180"
                        + " now. The weights of epoch 3 are kept; stop it, or train again with a lower learning rate.",
                rising.message());
    }

    @Test
    void whereTheLastWeightsAreKeptNothingIsCalledBest() {
        validations(Keep.LAST, 0.3, 0.2, 0.075);
        for (int i = 0; i < 20; i++) {
            validations(Keep.LAST, 0.1);
        }
        assertEquals(1, told.size());
        assertTrue(
                told.get(0).message().contains("The last weights are kept"),
                told.get(0).message());
        assertTrue(!told.get(0).message().contains("best"), told.get(0).message());
    }

    @Test
    void aNewBestEndsIt() {
        validations(Keep.BEST, 0.075);
        for (int i = 0; i < 12; i++) {
            validations(Keep.BEST, 0.1);
        }
        validations(Keep.BEST, 0.07);
        assertEquals(
                List.of(Condition.VALIDATION_RISES, Condition.HEALTHY),
                told.stream().map(Health::condition).toList());
    }

    @Test
    void upsAndDownsAreHealthy() {
        validations(Keep.BEST, 0.075);
        for (int i = 0; i < 40; i++) {
            validations(Keep.BEST, i % 4 == 0 ? 0.08 : 0.2);
        }
        assertEquals(List.of(), told);
    }

    private void validations(Keep keep, double... errors) {
        for (double error : errors) {
            epoch++;
            if (error < best) {
                best = error;
                bestEpoch = epoch;
            }
            watch.look(new HealthWatch.Validation(epoch, error, bestEpoch, best, keep));
            watch.changed(epoch, epoch).ifPresent(told::add);
        }
    }
}
