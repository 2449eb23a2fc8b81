package alad.ui.evaluate;

import alad.evaluate.ThresholdRule;

/** How the threshold is chosen. */
enum Choice {
    /** As it is kept with the run. */
    OWN(null, ""),
    QUANTILE(ThresholdRule.Kind.QUANTILE, "95"),
    FALSE_ALARMS(ThresholdRule.Kind.FALSE_ALARMS, "1"),
    MISSES(ThresholdRule.Kind.MISSES, "5"),
    BEST_F1(ThresholdRule.Kind.BEST_F1, ""),
    CONTAMINATION(ThresholdRule.Kind.CONTAMINATION, "10"),
    TOP(ThresholdRule.Kind.TOP, "20"),
    /** Dragged or typed by someone who sees the test scores. */
    HAND(null, "");

    private final ThresholdRule.Kind kind;
    private final String usual;

    Choice(ThresholdRule.Kind kind, String usual) {
        this.kind = kind;
        this.usual = usual;
    }

    boolean isRule() {
        return kind != null;
    }

    boolean needsLabels() {
        return kind != null && kind.needsLabels();
    }

    boolean takesValue() {
        return !usual.isEmpty();
    }

    /** Whether the value is a percentage. */
    boolean isShare() {
        return takesValue() && this != TOP;
    }

    /** The value to begin with, as text. */
    String usual() {
        return usual;
    }

    /** @throws alad.job.UserError when the value is none of the rule's */
    ThresholdRule rule(double value) {
        return new ThresholdRule(kind, isShare() ? value / 100 : value);
    }
}
