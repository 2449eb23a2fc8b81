package alad.ui.evaluate;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Tasks;
import alad.ui.text.Texts;
import alad.ui.undo.UndoHistory;
import java.util.Map;

/** The thresholds of the open run as they were set, to be taken back. */
final class ThresholdHistory {
    /** How thresholds came about goes along; by itself it is no change. */
    private record Set(Map<ScoreKind, Threshold> thresholds, RuleDraft.Made made) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Set set && thresholds.equals(set.thresholds);
        }

        @Override
        public int hashCode() {
            return thresholds.hashCode();
        }
    }

    private final OpenedRun opened;
    private final RuleDraft rule;
    private final UndoHistory undo;

    ThresholdHistory(OpenedRun opened, RuleDraft rule, Tasks tasks) {
        this.opened = opened;
        this.rule = rule;
        undo = new UndoHistory(tasks.window());
        undo.watch(
                        Texts.of("undo.threshold"),
                        () -> new Set(opened.thresholds().now(), rule.made()),
                        this::back,
                        opened.thresholds().versionProperty())
                .anewWith(opened.runProperty());
    }

    UndoHistory undo() {
        return undo;
    }

    private void back(Set then) {
        rule.back(then.made());
        then.thresholds()
                .forEach((kind, threshold) -> opened.thresholds().of(kind).set(threshold));
        ScoreKind kind = opened.kindProperty().get();
        rule.follow(kind, opened.thresholds().isOwn(kind));
    }
}
