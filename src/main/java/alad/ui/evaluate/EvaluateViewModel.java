package alad.ui.evaluate;

import alad.detector.ScoreKind;
import alad.evaluate.Confusion;
import alad.evaluate.Threshold;
import alad.evaluate.ThresholdRule;
import alad.experiment.Evaluation;
import alad.experiment.OpenRun;
import alad.ui.opened.OpenedRun;
import alad.ui.opened.RunWords;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import alad.ui.text.Texts;
import alad.ui.undo.UndoHistory;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The open run's figures, and the threshold of the score being looked at with what it makes of the test rows. */
public final class EvaluateViewModel {
    private final OpenedRun opened;
    private final Lane ranker;
    private final Lane drawer;
    private final Lane chooser;
    private final Lane keeper;
    private boolean looking;

    // State
    private final ReadOnlyObjectWrapper<Evaluation> evaluation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Threshold> threshold = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Confusion> confusion = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    final AxisChoice axis = new AxisChoice(this::draw);
    final BooleanProperty density = new SimpleBooleanProperty();
    final RuleDraft rule = new RuleDraft(this::chosen);
    private final ThresholdHistory history;
    final ScoreMeaning meaning;
    final Intervals intervals;
    final PixelCheck pixels;

    public EvaluateViewModel(OpenedRun opened, Tasks tasks) {
        this.opened = opened;
        ranker = tasks.lane();
        drawer = tasks.lane();
        chooser = tasks.lane();
        intervals = new Intervals(tasks, error::set);
        keeper = opened.lane();
        meaning = new ScoreMeaning(drawing, threshold, RunWords.word(opened));
        pixels = new PixelCheck(opened);
        opened.runProperty().addListener((source, old, now) -> use(now));
        opened.kindProperty().addListener(changed -> kindChanged());
        opened.thresholds().versionProperty().addListener(changed -> judge());
        use(opened.runProperty().get());
        history = new ThresholdHistory(opened, rule, tasks);
    }

    /** The thresholds that were set on this screen. */
    public UndoHistory undo() {
        return history.undo();
    }

    OpenedRun opened() {
        return opened;
    }

    /** The open run's scores, ranked; null while there is none. */
    ReadOnlyObjectProperty<Evaluation> evaluationProperty() {
        return evaluation.getReadOnlyProperty();
    }

    /** What is drawn of the current score; null before it is made. */
    ReadOnlyObjectProperty<Drawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /** The current score's threshold; null while no run is open. */
    ReadOnlyObjectProperty<Threshold> thresholdProperty() {
        return threshold.getReadOnlyProperty();
    }

    /** What the threshold makes of the test rows; null while no run is open. */
    ReadOnlyObjectProperty<Confusion> confusionProperty() {
        return confusion.getReadOnlyProperty();
    }

    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** That the threshold has been kept, in words; empty when it has not. */
    ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    boolean isOwn() {
        return opened.thresholds().isOwn(kind());
    }

    /** Whether there is a threshold other than the run's own. */
    public boolean canReset() {
        return threshold.get() != null && !isOwn();
    }

    /** Whether all that is to be seen is there, but for intervals. */
    public boolean isSettled() {
        if (!looking) {
            return true;
        }
        boolean open = opened.runProperty().get() != null;
        return open == (evaluation.get() != null)
                && open == (drawing.get() != null)
                && (!open || drawing.get().kind() == kind());
    }

    // Commands

    /** Ranks and resamples the open run's scores only while someone looks. */
    void look(boolean now) {
        looking = now;
        if (!looking) {
            intervals.stop();
        } else if (evaluation.get() == null) {
            rank();
        } else {
            intervals.resample(evaluation.get());
        }
    }

    /** Puts the current score's threshold anywhere: chosen in sight of the test scores, so oracle. */
    void moveTo(double score) {
        if (evaluation.get() != null) {
            chooser.cancel();
            rule.remember(kind(), Choice.HAND);
            rule.follow(Choice.HAND);
            set(new Threshold((float) score, Texts.of("evaluate.byHand"), true));
        }
    }

    /** As {@link #moveTo}, as text; whether it was a number. */
    boolean type(String text) {
        float score = TypedScore.of(text);
        if (Float.isFinite(score)) {
            moveTo(score);
        }
        return Float.isFinite(score);
    }

    /** Goes back to the threshold that is kept with the run. */
    public void reset() {
        rule.choice.set(Choice.OWN);
    }

    /** Makes the current score's threshold the run's own. */
    public void keep() {
        OpenRun run = opened.runProperty().get();
        ScoreKind kind = kind();
        Threshold now = threshold.get();
        if (run == null || now == null) {
            return;
        }
        kept.set("");
        keeper.queue(Work.of(
                job -> {
                    run.keep(kind, now);
                    return now;
                },
                done -> {
                    opened.thresholds().kept(kind, done);
                    kept.set(Texts.of("evaluate.kept", Texts.named("score", kind)));
                    if (kind == kind() && isOwn()) {
                        rule.remember(kind, Choice.OWN);
                        rule.follow(Choice.OWN);
                    }
                },
                failed -> error.set(failed.getMessage())));
    }

    private ScoreKind kind() {
        return opened.kindProperty().get();
    }

    private void set(Threshold now) {
        kept.set("");
        opened.thresholds().of(kind()).set(now);
    }

    private void use(OpenRun run) {
        ranker.cancel();
        drawer.cancel();
        chooser.cancel();
        evaluation.set(null);
        drawing.set(null);
        confusion.set(null);
        threshold.set(null);
        intervals.forget();
        axis.forget();
        error.set("");
        kept.set("");
        rule.forget();
        rank();
    }

    private void rank() {
        OpenRun run = opened.runProperty().get();
        if (looking && run != null) {
            ranker.latest(Work.of(
                    job -> new Evaluation(run.scored()), this::ranked, failed -> error.set(failed.getMessage())));
        }
    }

    private void ranked(Evaluation found) {
        evaluation.set(found);
        judge();
        draw();
        intervals.resample(found);
    }

    private void kindChanged() {
        chooser.cancel();
        kept.set("");
        axis.forget();
        rule.follow(kind(), isOwn());
        judge();
        draw();
    }

    private void judge() {
        Evaluation found = evaluation.get();
        Threshold now = opened.thresholds().of(kind()).get();
        if (found != null && now != null) {
            confusion.set(found.test(kind()).at(now.value()));
            threshold.set(now);
            if (drawing.get() != null && isBeyond(drawing.get(), now.value())) {
                draw();
            }
        }
    }

    private static boolean isBeyond(Drawing shown, float score) {
        double place = shown.axis().place(score);
        return place > shown.axis().high() || place < shown.axis().low();
    }

    private void draw() {
        Evaluation found = evaluation.get();
        Threshold now = opened.thresholds().of(kind()).get();
        ScoreKind kind = kind();
        Optional<Boolean> logarithmic = axis.wanted();
        if (found != null && now != null) {
            drawer.latest(Work.of(
                    job -> Drawing.of(found, kind, now.value(), logarithmic),
                    this::drawn,
                    failed -> error.set(failed.getMessage())));
        }
    }

    private void drawn(Drawing made) {
        axis.follow(made.axis().logarithmic());
        drawing.set(made);
    }

    private void chosen(Choice choice, Optional<ThresholdRule> chosenRule) {
        Evaluation found = evaluation.get();
        Threshold now = threshold.get();
        if (found == null || now == null) {
            return;
        }
        chooser.cancel();
        if (choice == Choice.OWN) {
            rule.remember(kind(), choice);
            kept.set("");
            opened.thresholds().reset(kind());
        } else if (choice == Choice.HAND) {
            moveTo(now.value());
        } else {
            apply(found, choice, chosenRule.orElseThrow());
        }
    }

    private void apply(Evaluation found, Choice choice, ThresholdRule chosenRule) {
        ScoreKind kind = kind();
        chooser.latest(Work.of(
                job -> found.threshold(kind, chosenRule),
                now -> {
                    rule.remember(kind, choice);
                    set(now);
                },
                failed -> rule.refuse(failed.getMessage())));
    }
}
