package alad.experiment;

import alad.data.Dataset;
import alad.data.Datasets;
import alad.data.ImageSamples;
import alad.evaluate.PixelControls;
import alad.job.JobContext;
import alad.prepare.Split;
import alad.prepare.Splitter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** A recipe's dataset, read and split. */
record TrainingData(Dataset dataset, String fingerprint, Split split) {
    /** @throws alad.job.UserError when the data can't be read or the split leaves too few rows */
    static TrainingData open(Recipe recipe, JobContext job) {
        return of(recipe, Datasets.open(recipe.data(), job));
    }

    static TrainingData of(Recipe recipe, Dataset dataset) {
        Split split = Splitter.split(
                dataset,
                new HashSet<>(recipe.normalClasses()),
                recipe.split(),
                recipe.options().seed());
        return new TrainingData(dataset, Fingerprint.of(dataset), split);
    }

    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("train", split.train().length);
        counts.put("validation", split.validation().length);
        counts.put("labelledValidation", split.labelledValidation().length);
        counts.put("test", split.test().length);
        counts.put("testAnomalous", split.anomalousIn(split.test()));
        return counts;
    }

    /** AUROC of plain statistics of the pixels; empty for tables. */
    Map<String, Double> pixelControls() {
        return dataset.samples() instanceof ImageSamples images
                ? PixelControls.auroc(images, split.train(), split.test(), anomalous(split.test()))
                : Map.of();
    }

    /** One flag for each of {@code rows}. */
    boolean[] anomalous(int[] rows) {
        boolean[] flags = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            flags[i] = split.anomalous()[rows[i]];
        }
        return flags;
    }
}
