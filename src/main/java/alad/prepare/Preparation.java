package alad.prepare;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.data.TableSamples;
import java.util.List;

/** A fitted preparation: fitted on training rows, applied unchanged to any other data of the same schema. */
public sealed interface Preparation permits ImagePreparation, TablePreparation {
    /** Shape of one prepared row: [features] or [channel, height, width]. */
    int[] shape();

    /** A name for each feature of a table: its column's, with the category where there is one; empty for images. */
    List<String> features();

    /**
     * @param rows the rows of {@code dataset} to prepare, in the order wanted
     * @throws alad.job.UserError when the data doesn't have the schema that this was fitted on
     */
    PreparedRows apply(Dataset dataset, int[] rows);

    /** What {@code rows} of other data hold that training rows didn't, in sentences; empty when there is nothing. */
    List<String> remarks(Dataset dataset, int[] rows);

    /**
     * Fits on {@code trainRows} of {@code dataset}.
     *
     * @param trainRows at least one
     * @param rule for tables; images always become [-1, 1]
     * @param leftOut names of a table's columns that become no feature
     */
    static Preparation fit(Dataset dataset, int[] trainRows, TableRule rule, List<String> leftOut) {
        if (dataset.samples() instanceof ImageSamples images) {
            return new ImagePreparation(images.channels(), images.height(), images.width());
        }
        return TablePreparation.fit((TableSamples) dataset.samples(), trainRows, rule, leftOut);
    }

    /** As {@link #fit(Dataset, int[], TableRule, List)}, missing numbers becoming the mean and no column left out. */
    static Preparation fit(Dataset dataset, int[] trainRows, Scaling scaling) {
        return fit(dataset, trainRows, TableRule.of(scaling), List.of());
    }

    /**
     * How the numeric columns of a table are scaled. STANDARD: (v - mean) / standard deviation. ROBUST: (v - median) /
     * interquartile range, or the standard deviation where the quartiles are equal. LOG: sign(v) ln(1 + |v|), then as
     * MIN_MAX, which brings the training rows to [0, 1].
     */
    enum Scaling {
        NONE,
        MIN_MAX,
        STANDARD,
        ROBUST,
        LOG
    }
}
