package alad.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacedProgressTest {
    private final List<Progress> shown = new ArrayList<>();
    private long now;
    private final PacedProgress paced = new PacedProgress(shown::add, () -> now);

    @Test
    void aPhaseIsToldAtMostThirtyTimesASecond() {
        for (int i = 1; i <= 1_000; i++) {
            at(i, new Progress("Reading", i, 2_000));
        }
        assertEquals(1 + 999 / 33, shown.size());
        assertEquals(List.of(1L, 34L, 67L), done().subList(0, 3));
    }

    @Test
    void aPhasesFirstAndLastReportAreAlwaysTold() {
        at(1, new Progress("Reading", 0, 3));
        at(2, new Progress("Reading", 1, 3));
        at(3, new Progress("Reading", 3, 3));
        at(4, new Progress("Scoring", 0, 9));
        at(5, new Progress("Scoring", 1, 9));
        assertEquals(List.of(0L, 3L, 0L), done());
    }

    private void at(long millis, Progress progress) {
        now = TimeUnit.MILLISECONDS.toNanos(millis);
        paced.accept(progress);
    }

    private List<Long> done() {
        return shown.stream().map(each -> (long) each.done()).toList();
    }
}
