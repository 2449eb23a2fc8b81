package alad.experiment;

import alad.detector.Keep;
import alad.detector.ScoreKind;
import alad.experiment.Verdict.Level;
import alad.gan.AladOptions;
import alad.prepare.Preparation.Scaling;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which settings to change after a run that is no better than its controls, the likeliest first. */
final class NextSettings {
    private static final int MOST = 3;
    private static final int FEW_STEPS = 3000;
    private static final int FEW_ROWS = 1000;
    private static final double CLEARLY = 0.02;

    private final RunRecord run;
    private final AladOptions options;
    private final Recipe recipe;
    private final List<String> found = new ArrayList<>();

    private NextSettings(RunRecord run, Recipe recipe) {
        this.run = run;
        this.recipe = recipe;
        this.options = recipe.options();
    }

    /** Two or three, named as the settings are; empty where there is nothing to mend. */
    static List<String> of(Level level, RunRecord run, ScoreKind kind, Recipe recipe) {
        if (level == Level.UNKNOWN || level == Level.GOOD) {
            return List.of();
        }
        NextSettings next = new NextSettings(run, recipe);
        next.otherScore(kind);
        if (level == Level.WORSE_THAN_CHANCE) {
            next.found.add(
                    "What is normal: look whether the right classes are chosen, for the scores are turned round.");
        }
        next.scaling();
        next.moreEpochs();
        next.fewerEpochs();
        next.moreRows();
        next.learningRate();
        next.latent();
        return next.found.stream().limit(MOST).toList();
    }

    private void otherScore(ScoreKind kind) {
        double own = run.testAuroc().get(kind);
        run.testAuroc().entrySet().stream()
                .filter(each -> each.getValue() > own + CLEARLY)
                .filter(each -> Verdict.of(run, each.getKey()).level() == Level.GOOD)
                .max(Map.Entry.comparingByValue())
                .ifPresent(each -> add(
                        "Score: %s is above all controls with AUROC %.3f (test labels were looked at to say so).",
                        name(each.getKey()), each.getValue()));
    }

    private void scaling() {
        if (recipe.tables().scaling() == Scaling.NONE && isTable()) {
            add("Scaling: \"0 to 1\" instead of \"none\", so that large columns don't drown the small ones.");
        }
    }

    private void moreEpochs() {
        long steps = (long) run.epochsDone() * Math.max(1, trainRows() / options.batchSize());
        if (steps < FEW_STEPS) {
            add(
                    "Epochs: %,d were done, %,d steps in all; try %,d.",
                    run.epochsDone(), steps, Math.max(10, 2 * Math.max(run.epochsDone(), options.epochs())));
        }
    }

    /** Where the reconstruction was best long before the end. */
    private void fewerEpochs() {
        if (run.kept() == Keep.BEST && 2 * run.keptEpoch() < run.epochsDone()) {
            add(
                    "Epochs: validation was best after %,d of %,d; try %,d, or Patience to end there.",
                    run.keptEpoch(), run.epochsDone(), run.keptEpoch());
        }
    }

    private void moreRows() {
        if (trainRows() < FEW_ROWS) {
            add("More normal rows: it learnt from %,d only.", trainRows());
        }
    }

    private void learningRate() {
        add(
                "Learning rate: %s instead of %s, for steadier steps.",
                plain(options.learningRate() / 4), plain(options.learningRate()));
    }

    private void latent() {
        int smaller = Math.max(1, options.latent() / 2);
        if (smaller < options.latent()) {
            add(
                    "Latent size: %,d instead of %,d, so that anomalies can't be copied as well.",
                    smaller, options.latent());
        }
    }

    private int trainRows() {
        return run.counts().getOrDefault("train", 0);
    }

    private boolean isTable() {
        return new PresetFiles().all().stream().anyMatch(each -> each.name().equals(recipe.preset()) && !each.images());
    }

    private void add(String format, Object... arguments) {
        found.add(String.format(Locale.ROOT, format, arguments));
    }

    private static String name(ScoreKind kind) {
        String word = kind.name();
        return word.length() <= 2 ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }
}
