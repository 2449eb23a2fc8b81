package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.job.UserError;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptThresholdsTest {
    private static final Threshold GOOD = new Threshold(1.5f, "best F1", false);

    @Test
    void whatWasChosenLaterChangesNothing() {
        Map<ScoreKind, Threshold> chosen = new EnumMap<>(ScoreKind.class);
        chosen.put(ScoreKind.L1, GOOD);
        KeptThresholds kept = new KeptThresholds(1, 7, chosen);
        chosen.put(ScoreKind.L2, GOOD);
        assertEquals(Map.of(ScoreKind.L1, GOOD), kept.thresholds());
    }

    @Test
    void aMissingThresholdIsRefused() {
        assertEquals("The kept thresholds hold no thresholds.", refusal(null));
        Map<ScoreKind, Threshold> thresholds = new HashMap<>();
        thresholds.put(ScoreKind.L1, null);
        assertEquals("The kept threshold of the score L1 is missing.", refusal(thresholds));
    }

    private static String refusal(Map<ScoreKind, Threshold> thresholds) {
        return assertThrows(UserError.class, () -> new KeptThresholds(1, 7, thresholds))
                .getMessage();
    }
}
