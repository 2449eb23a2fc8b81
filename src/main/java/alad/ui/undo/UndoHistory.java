package alad.ui.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;

/** The changes on one screen, the newest first. Used on the window's thread. */
public final class UndoHistory {
    private static final int MOST = 100;
    private static final long AT_A_STRETCH_NANOS = 700_000_000;

    private final Executor later;
    private final LongSupplier nanoTime;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private long lastChange;

    /** @param later runs work on the window's thread, once what happens there now is over */
    public UndoHistory(Executor later) {
        this(later, System::nanoTime);
    }

    UndoHistory(Executor later, LongSupplier nanoTime) {
        this.later = later;
        this.nanoTime = nanoTime;
    }

    /**
     * Keeps the changes of something. Changes at one stretch, as of a slider that is drawn or a word that is typed, are
     * one.
     *
     * @param what is changed, in words
     * @param state as it is now: a value with equals that reads all sources
     * @param back makes it a state that it had
     * @param sources change when it may have changed
     */
    public <S> Watched watch(String what, Supplier<S> state, Consumer<S> back, Observable... sources) {
        States<S> watched = new States<>(what, state, back);
        for (Observable source : sources) {
            hear(source, () -> watched.mayHaveChanged(false));
        }
        watched.mayHaveChanged(true); // what is being set up just now is no change of the user's
        return watched;
    }

    /** A property that nobody reads tells of its first change only, unless its value is wanted with it. */
    private static void hear(Observable source, Runnable changed) {
        if (source instanceof ObservableValue<?> value) {
            value.addListener((observable, old, now) -> changed.run());
        } else {
            source.addListener(observable -> changed.run());
        }
    }

    /** What would be taken back, in words. */
    public Optional<String> undoable() {
        return Optional.ofNullable(done.peek()).map(Step::what);
    }

    public Optional<String> redoable() {
        return Optional.ofNullable(undone.peek()).map(Step::what);
    }

    // Commands

    public void undo() {
        Step step = done.poll();
        if (step != null) {
            undone.push(step);
            step.back().run();
        }
    }

    public void redo() {
        Step step = undone.poll();
        if (step != null) {
            done.push(step);
            step.forth().run();
        }
    }

    private record Step(Object owner, String what, Runnable back, Runnable forth) {}

    /** Something whose changes are kept. */
    public interface Watched {
        /** What these bring is no change of the user's: it can't be taken back, nor can what was before. */
        Watched anewWith(Observable... sources);
    }

    private final class States<S> implements Watched {
        private final String what;
        private final Supplier<S> state;
        private final Consumer<S> back;
        private S last;
        private boolean waiting;
        private boolean anew;
        private boolean moving;

        States(String what, Supplier<S> state, Consumer<S> back) {
            this.what = what;
            this.state = state;
            this.back = back;
            last = state.get();
        }

        @Override
        public Watched anewWith(Observable... sources) {
            for (Observable source : sources) {
                hear(source, () -> mayHaveChanged(true));
            }
            return this;
        }

        private void mayHaveChanged(boolean byItself) {
            anew |= byItself;
            if (!waiting) {
                waiting = true;
                later.execute(this::look);
            }
        }

        private void look() {
            waiting = false;
            S before = last;
            last = state.get();
            if (anew) {
                done.removeIf(step -> step.owner() == this);
                undone.removeIf(step -> step.owner() == this);
            } else if (!moving && !last.equals(before)) {
                changed(before, last);
            }
            anew = false;
            moving = false;
        }

        private void changed(S before, S now) {
            undone.clear();
            long time = nanoTime.getAsLong();
            boolean sameStretch =
                    !done.isEmpty() && done.peek().owner() == this && time - lastChange < AT_A_STRETCH_NANOS;
            lastChange = time;
            Runnable undo = sameStretch ? done.pop().back() : () -> moveTo(before);
            done.push(new Step(this, what, undo, () -> moveTo(now)));
            if (done.size() > MOST) {
                done.removeLast();
            }
        }

        private void moveTo(S wanted) {
            lastChange = nanoTime.getAsLong() - AT_A_STRETCH_NANOS;
            moving = true;
            back.accept(wanted);
            mayHaveChanged(false);
        }
    }
}
