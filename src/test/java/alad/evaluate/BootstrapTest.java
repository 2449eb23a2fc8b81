package alad.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alad.job.JobContext;
import alad.job.Progress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final float[] SCORES = {9, 7, 5, 4, 3, 2, 8, 6, 5, 4, 3, 2, 1, 1, 7, 0};
    private static final boolean[] ANOMALOUS = {
        true, true, true, true, true, true, false, false, false, false, false, false, false, false, false, false
    };

    /**
     * By an independent program: a thousand samples of each class, drawn by the generator of Steele, Lea and Flood from
     * seeds 5, 6, ...; their figures by scikit-learn; the 26th lowest and the 26th highest.
     */
    @Test
    void theEndsAreTheTwentySixthFiguresFromBothSides() {
        Bootstrap bootstrap = Bootstrap.of(RankedScores.of(SCORES, ANOMALOUS), 5, new JobContext());
        requireInterval(0.3416666666666666, 0.8833333333333333, bootstrap.auroc());
        requireInterval(0.35291005291005295, 0.8412698412698413, bootstrap.averagePrecision());
        requireInterval(0.5714285714285715, 0.8, bootstrap.bestF1());
        requireInterval(0.3, 1, bootstrap.falseAlarmsAt95());
    }

    @Test
    void everySampleIsReported() {
        ConcurrentLinkedQueue<Progress> told = new ConcurrentLinkedQueue<>();
        Bootstrap.of(RankedScores.of(SCORES, ANOMALOUS), 1, new JobContext(told::add));
        assertEquals(1000, told.stream().mapToLong(Progress::done).max().orElseThrow());
        assertEquals(
                List.of(1000L), told.stream().map(Progress::total).distinct().toList());
    }

    @Test
    void progressIsToldOnTheJobsOwnThread() {
        Set<Thread> tellers = ConcurrentHashMap.newKeySet();
        JobContext job = new JobContext(progress -> tellers.add(Thread.currentThread()));
        Bootstrap.of(RankedScores.of(SCORES, ANOMALOUS), 1, job);
        assertEquals(Set.of(Thread.currentThread()), tellers);
    }

    @Test
    void oneClassAloneHasNoIntervals() {
        RankedScores normal = RankedScores.of(SCORES, new boolean[SCORES.length]);
        assertThrows(IllegalArgumentException.class, () -> Bootstrap.of(normal, 1, new JobContext()));
    }

    private static void requireInterval(double low, double high, Interval found) {
        assertEquals(low, found.low(), 1e-12);
        assertEquals(high, found.high(), 1e-12);
    }
}
