package alad.experiment;

import alad.data.Dataset;
import alad.data.Datasets;
import alad.data.KddClasses;
import alad.job.JobContext;
import alad.job.UserError;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import alad.prepare.Splitter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A recipe's dataset, read and split. */
record TrainingData(Dataset dataset, String fingerprint, Split split) {
    /** What failures are about that come from the data of a run: it has gone, has changed, or can't be read. */
    static final String FIELD = "data";

    /**
     * The data of a run, split as the run keeps it, or by its recipe where it keeps no split yet.
     *
     * @throws alad.job.UserError about {@link #FIELD} when it isn't known where the data is, it can't be read or isn't what it was, or when the split
     *     leaves too few rows
     */
    static TrainingData open(RunFolder run, Recipe stored, JobContext job) {
        Recipe recipe = DataPlace.found(run, stored);
        Dataset dataset = read(recipe, job);
        if (!Files.isRegularFile(run.split())) {
            return of(recipe, dataset);
        }
        String fingerprint = Fingerprint.of(dataset);
        SplitFile kept = SplitFile.read(run.split());
        if (!fingerprint.equals(kept.fingerprint())) {
            throw changed(recipe);
        }
        return new TrainingData(
                dataset, fingerprint, kept.split(dataset, normal(dataset, recipe.normalClasses()), run.split()));
    }

    private static Dataset read(Recipe recipe, JobContext job) {
        Path path = recipe.data().path();
        if (!Files.exists(path)) {
            throw UserError.failedBy(FIELD, "The data of this run isn't in " + path + " any more.", null);
        }
        try {
            return Datasets.open(recipe.data(), job);
        } catch (UserError e) {
            throw UserError.failedBy(FIELD, e.getMessage(), e);
        }
    }

    static UserError changed(Recipe recipe) {
        return UserError.failedBy(
                FIELD,
                "The data in " + recipe.data().path()
                        + " has changed since this run was trained on it; put it back or start a new run.",
                null);
    }

    /** As the recipe splits it. */
    static TrainingData of(Recipe recipe, Dataset dataset) {
        Ahead<String> fingerprint = Ahead.of(() -> Fingerprint.of(dataset));
        Split split = split(dataset, Set.copyOf(recipe.normalClasses()), recipe.split());
        return new TrainingData(dataset, fingerprint.get(), split);
    }

    static Split split(Dataset dataset, Set<String> given, SplitRule rule) {
        Set<String> normalClasses = normal(dataset, given);
        if (rule.kind() != SplitRule.Kind.FIXED) {
            return Splitter.split(dataset, normalClasses, rule, rule.seed());
        }
        SplitFile listed = SplitFile.read(rule.file());
        if (listed.fingerprint() != null && !listed.fingerprint().equals(Fingerprint.of(dataset))) {
            throw UserError.invalid(
                    "file", rule.file() + " lists rows of other data, or " + dataset.source() + " has changed since.");
        }
        return listed.split(dataset, normalClasses, rule.file());
    }

    private static Set<String> normal(Dataset dataset, Collection<String> given) {
        return new HashSet<>(KddClasses.known(dataset, given));
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("train", split.train().length);
        counts.put("validation", split.validation().length);
        counts.put("labelledValidation", split.labelledValidation().length);
        counts.put("test", split.test().length);
        counts.put("testAnomalous", split.anomalousIn(split.test()));
        int contaminating = split.anomalousIn(split.train());
        if (contaminating > 0) {
            counts.put("trainAnomalous", contaminating);
        }
        return counts;
    }
}
