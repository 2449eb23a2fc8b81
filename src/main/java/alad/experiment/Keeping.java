package alad.experiment;

import alad.detector.TrainingReport;
import alad.job.UserError;
import java.io.IOException;

/**
 * Writes what a training has learnt so that a full disk loses none of it: while it trains, what can't be written is told
 * and left for the next time; at the end the listener is asked whether to try again.
 */
final class Keeping {
    private final SessionListener listener;
    private final Runnable place;
    private int epoch;
    private long step;
    private boolean troubled;

    /** @param place throws what a write does that fails when the place to write to isn't there any more */
    Keeping(SessionListener listener, Runnable place) {
        this.listener = listener;
        this.place = place;
    }

    /** Where the training is, for what is told of it. */
    void isAt(TrainingReport report) {
        if (report instanceof TrainingReport.Step now) {
            epoch = now.epoch();
            step = now.step();
        }
    }

    /**
     * Writes until it succeeds.
     *
     * @throws UserError when it can't be written and the listener doesn't want another try
     */
    void insist(Runnable write) {
        boolean written = false;
        while (!written) {
            try {
                place.run();
                write.run();
                written = true;
            } catch (UserError e) {
                if (!isOfTheDisk(e) || !listener.triesAgain(e.getMessage())) {
                    throw e;
                }
            }
        }
    }

    /**
     * Writes once; where the disk doesn't take it, the listener is told so, once until {@link #succeeded}.
     *
     * @return whether it is written
     */
    boolean attempt(Runnable write) {
        try {
            place.run();
            write.run();
            return true;
        } catch (UserError e) {
            if (!isOfTheDisk(e)) {
                throw e;
            }
            if (!troubled) {
                troubled = true;
                tell(
                        TrainingReport.Condition.NOT_KEPT,
                        e.getMessage() + " The training goes on; see to it before it ends.");
            }
            return false;
        }
    }

    /** All that was learnt so far is on disk. */
    void succeeded() {
        if (troubled) {
            troubled = false;
            tell(TrainingReport.Condition.HEALTHY, "All that was learnt is on disk now.");
        }
    }

    private void tell(TrainingReport.Condition condition, String words) {
        listener.report(new TrainingReport.Health(epoch, step, condition, words));
    }

    private static boolean isOfTheDisk(UserError e) {
        return e.getCause() instanceof IOException;
    }
}
