package alad.gan.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.NamedArray;
import alad.detector.TrainingReport;
import alad.detector.TrainingReport.Ended;
import alad.gan.AladCheckpoint;
import alad.gan.AladModel;
import alad.gan.AladOptions;
import alad.gan.Checkpoints;
import alad.job.JobContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class StoppingTest {
    private final TinyAlad tiny = TinyAlad.dense();
    private final JobContext job = new JobContext();
    private final List<AladCheckpoint> kept = new ArrayList<>();
    private final List<Boolean> pausedWhenKept = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private Runnable whenKept = () -> {};

    @Test
    void aStopThatComesBetweenTwoStepsKeepsThatVeryStep() {
        AladOptions options = tiny.options(6, 0, 5);
        train(options, null, asked -> {
            if (asked == 8) {
                job.cancel();
            }
        });
        AladCheckpoint stopped = kept.get(kept.size() - 1);
        assertEquals(7, stopped.counters().get("step"));
        assertEquals(7, ended.get(0).step());
        requireAsIfNeverStopped(options, stopped);
    }

    @Test
    void aPausedTrainingKeepsItsStepWhenAskedAndStaysPaused() {
        AladOptions options = tiny.options(6, 0, 5);
        train(options, null, asked -> {
            if (asked == 8) {
                job.pause();
                job.requestSave();
                whenKept = job::cancel;
            }
        });
        AladCheckpoint paused = kept.stream()
                .filter(each -> each.counters().get("step") == 7)
                .findFirst()
                .orElseThrow();
        assertTrue(pausedWhenKept.get(kept.indexOf(paused)));
        requireAsIfNeverStopped(options, paused);
    }

    @Test
    void aStopInThePauseKeepsTheStepThatWasPausedAt() {
        train(tiny.options(6, 0, 5), null, asked -> {
            if (asked == 8) {
                job.pause();
                job.cancel();
            }
        });
        assertEquals(7, kept.get(kept.size() - 1).counters().get("step"));
        assertTrue(pausedWhenKept.get(kept.size() - 1));
    }

    @Test
    void aStepThatIsKeptAlreadyIsntWrittenTwice() {
        train(tiny.options(6, 0, 5), null, asked -> {
            if (asked == 7) {
                job.requestSave();
                whenKept = job::cancel;
            }
        });
        assertEquals(
                1,
                kept.stream().filter(each -> each.counters().get("step") == 7).count());
    }

    @Test
    void whatPatienceHasEndedIsOverAlsoWhenItWasStoppedThere() {
        TinyAlad pictures = TinyAlad.pictures();
        AladOptions options = pictures.options(60, 3, 5);
        List<Ended> ends = new ArrayList<>();
        pictures.train(options, null, job, report -> note(report, ends), keeping(asked -> {}));
        Ended whole = ends.get(0);
        assertTrue(whole.epoch() < 60, "the test needs a training that patience ends");
        AladCheckpoint last = kept.get(kept.size() - 1);
        assertEquals(whole.step(), last.counters().get("step"));

        pictures.train(options, last, new JobContext(), report -> note(report, ends), TinyAlad.none());
        assertEquals(whole, ends.get(1));
    }

    private static void note(TrainingReport report, List<Ended> ends) {
        if (report instanceof Ended end) {
            ends.add(end);
        }
    }

    private AladModel train(AladOptions options, AladCheckpoint from, IntConsumer whenAsked) {
        return tiny.train(options, from, job, report -> note(report, ended), keeping(whenAsked));
    }

    /** Keeps all; {@code whenAsked} is told how many times it was asked for a checkpoint by then. */
    private Checkpoints keeping(IntConsumer whenAsked) {
        return new Checkpoints() {
            private int asked;

            @Override
            public boolean requested() {
                boolean wanted = job.takeSaveRequest();
                whenAsked.accept(++asked);
                return wanted;
            }

            @Override
            public boolean save(AladCheckpoint checkpoint) {
                pausedWhenKept.add(job.isPaused());
                kept.add(checkpoint);
                whenKept.run();
                return true;
            }
        };
    }

    private void requireAsIfNeverStopped(AladOptions options, AladCheckpoint from) {
        List<NamedArray> never = tiny.train(options, null, new JobContext(), report -> {}, TinyAlad.none())
                .weights();
        List<NamedArray> resumed = tiny.train(options, from, new JobContext(), report -> {}, TinyAlad.none())
                .weights();
        for (int i = 0; i < never.size(); i++) {
            assertArrayEquals(
                    never.get(i).values(), resumed.get(i).values(), never.get(i).name());
        }
    }
}
