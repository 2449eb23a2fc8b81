package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.data.Masks;
import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.ui.opened.ScriptedRun;
import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PixelSummaryTest {
    /**
     * Of five images of 8 by 8 pixels, all alike but for the first pixel, which is wrong by the row's number. The fourth
     * image is anomalous there; the fifth is anomalous too, but nobody knows where.
     */
    private static final class Masked extends ScriptedRun {
        @Override
        public ScoredRun scored() {
            ScoredRun plain = super.scored();
            Dataset data = plain.dataset();
            Dataset masked = new Dataset(
                    data.name(),
                    data.format(),
                    data.source(),
                    data.samples(),
                    data.classNames(),
                    data.labels(),
                    data.parts(),
                    data.ids(),
                    data.notes(),
                    new FirstPixel());
            return new ScoredRun(
                    plain.record(),
                    plain.recipe(),
                    masked,
                    plain.split(),
                    plain.testScores(),
                    plain.validationScores(),
                    plain.labelledScores(),
                    plain.thresholds());
        }
    }

    private static final class FirstPixel implements Masks {
        @Override
        public boolean has(int row) {
            return row == 3;
        }

        @Override
        public Optional<BitSet> of(int row) {
            return row == 3 ? Optional.of(BitSet.valueOf(new long[] {1})) : Optional.empty();
        }
    }

    @Test
    void differencesAreComparedWithTheMasksOfTheTestImages() {
        PixelSummary found = PixelSummary.of(new Masked(), new JobContext()).orElseThrow();
        assertEquals(4, found.images());
        assertEquals(1, found.regions());
        // 255 normal pixels: one differs by 2, as much as can be told, and ties with the anomalous one
        assertEquals(254.5 / 255, found.auroc(), 1e-12);
        assertEquals(0.5, found.averagePrecision(), 1e-12);
        assertEquals((0.3 - 1 / 510.0) / 0.3, found.regionOverlap(), 1e-12);
    }

    @Test
    void withoutMasksThereIsNoSummary() {
        assertFalse(PixelSummary.isPossible(new ScriptedRun()));
        assertTrue(PixelSummary.of(new ScriptedRun(), new JobContext()).isEmpty());
    }

    @Test
    void comparingCanBeStopped() {
        JobContext job = new JobContext();
        job.cancel();
        assertThrows(JobCancelled.class, () -> PixelSummary.of(new Masked(), job));
    }
}
