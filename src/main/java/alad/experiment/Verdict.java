package alad.experiment;

import alad.detector.ScoreKind;
import alad.evaluate.AurocSpread;
import alad.evaluate.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How well a run tells its test rows apart, in words: the one judgement that all screens, the shell and the report show.
 * What its 95 % interval doesn't lift above a control is no better than that.
 *
 * @param word "no better than chance", to stand beside a figure
 * @param sentence which says it with its figures
 * @param next settings to try next, each in words; empty where nothing has to be mended or nothing is known of the recipe
 */
public record Verdict(Level level, String word, String sentence, List<String> next) {
    /** From nothing known, by way of the worst, to the best. */
    public enum Level {
        UNKNOWN("not measured"),
        WORSE_THAN_CHANCE("worse than chance"),
        NO_BETTER_THAN_CHANCE("no better than chance"),
        NO_BETTER_THAN_UNTRAINED("no better than untrained"),
        NO_BETTER_THAN_PLAIN("no better than a plain statistic"),
        GOOD("better than its controls");

        private final String word;

        Level(String word) {
            this.word = word;
        }
    }

    private static final double CHANCE = 0.5;
    /** Test rows of a class below which any order of them may be luck. */
    private static final int FEW = 5;

    public Verdict {
        next = List.copyOf(next);
    }

    /** The judgement of one kind of score. */
    public static Verdict of(RunRecord run, ScoreKind kind) {
        Double auroc = run.testAuroc().get(kind);
        if (auroc == null || auroc.isNaN()) {
            return verdict(Level.UNKNOWN, unmeasured(run));
        }
        int rows = run.counts().getOrDefault("test", 0);
        int anomalous = run.counts().getOrDefault("testAnomalous", 0);
        if (Math.min(anomalous, rows - anomalous) < FEW) {
            return verdict(
                    Level.UNKNOWN,
                    text(
                            "%,d of the %,d tested are anomalous: too few of one class to say how well the scores tell them"
                                    + " apart.",
                            anomalous, rows));
        }
        Certainty certainty = run.certainty().get(kind);
        Interval interval =
                certainty == null ? AurocSpread.expected(auroc, anomalous, rows - anomalous) : certainty.auroc();
        return measured(run, kind, certainty, interval);
    }

    /** The judgement with settings to try next. */
    public static Verdict of(RunRecord run, ScoreKind kind, Recipe recipe) {
        Verdict found = of(run, kind);
        return new Verdict(found.level, found.word, found.sentence, NextSettings.of(found.level, run, kind, recipe));
    }

    private static Verdict measured(RunRecord run, ScoreKind kind, Certainty certainty, Interval interval) {
        String figures = text(
                "AUROC %.3f (95 %% interval %.3f to %.3f)", run.testAuroc().get(kind), interval.low(), interval.high());
        if (interval.high() < CHANCE) {
            return verdict(
                    Level.WORSE_THAN_CHANCE,
                    figures
                            + ": the scores point the other way, what is anomalous mostly scores lower than what is normal.");
        }
        if (interval.low() <= CHANCE) {
            return verdict(Level.NO_BETTER_THAN_CHANCE, figures + " can't be told from guessing, which has 0.5.");
        }
        Double untrained = run.untrainedAuroc().get(kind);
        if (untrained != null && !leads(certainty == null ? null : certainty.overUntrained(), interval, untrained)) {
            return verdict(
                    Level.NO_BETTER_THAN_UNTRAINED,
                    figures + text(" can't be told from the same networks before any training, %.3f.", untrained));
        }
        Optional<Map.Entry<String, Double>> plain = unbeaten(run, certainty, interval);
        if (plain.isPresent()) {
            return verdict(
                    Level.NO_BETTER_THAN_PLAIN,
                    figures
                            + text(
                                    " isn't surely above a plain statistic: %s alone has %.3f.",
                                    plain.get().getKey(), plain.get().getValue()));
        }
        return verdict(Level.GOOD, figures + " is above " + controls(run, untrained) + ".");
    }

    /** What is beaten, in words. */
    private static String controls(RunRecord run, Double untrained) {
        String chance = untrained == null ? "chance" : text("chance, the untrained networks (%.3f)", untrained);
        return best(run, each -> true)
                .map(plain ->
                        chance + text(" and every plain statistic (best: %s, %.3f)", plain.getKey(), plain.getValue()))
                .orElse(chance + "; plain statistics weren't compared");
    }

    private static Optional<Map.Entry<String, Double>> unbeaten(RunRecord run, Certainty certainty, Interval interval) {
        Map<String, Interval> leads = certainty == null ? Map.of() : certainty.overControls();
        return best(run, each -> !leads(leads.get(each.getKey()), interval, each.getValue()));
    }

    private static Optional<Map.Entry<String, Double>> best(
            RunRecord run, Predicate<Map.Entry<String, Double>> wanted) {
        return run.controlAuroc().entrySet().stream()
                .filter(each -> !each.getValue().isNaN())
                .filter(wanted)
                .max(Comparator.comparingDouble(Map.Entry::getValue));
    }

    /** @param lead null where only the control's own figure is known */
    private static boolean leads(Interval lead, Interval interval, double control) {
        return lead == null ? control < interval.low() : lead.low() > 0;
    }

    private static String unmeasured(RunRecord run) {
        if (run.counts().isEmpty()) {
            return "Its test part isn't scored yet.";
        }
        return run.classNames().size() > 1
                ? "The test part is of one class only, so nothing says how well it tells anomalies from what is normal."
                : "There are no labels, so nothing says how well it tells anomalies from what is normal.";
    }

    private static Verdict verdict(Level level, String sentence) {
        return new Verdict(level, level.word, sentence, List.of());
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
