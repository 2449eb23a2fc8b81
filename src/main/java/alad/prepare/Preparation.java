package alad.prepare;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.data.TableSamples;

/** A fitted preparation: fitted on training rows, applied unchanged to any other data of the same schema. */
public sealed interface Preparation permits ImagePreparation, TablePreparation {
    /** Shape of one prepared row: [features] or [channel, height, width]. */
    int[] shape();

    /**
     * @param rows the rows of {@code dataset} to prepare, in the order wanted
     * @throws alad.job.UserError when the data doesn't have the schema that this was fitted on
     */
    PreparedRows apply(Dataset dataset, int[] rows);

    /**
     * Fits on {@code trainRows} of {@code dataset}.
     *
     * @param trainRows at least one
     * @param scaling for tables; images always become [-1, 1]
     */
    static Preparation fit(Dataset dataset, int[] trainRows, Scaling scaling) {
        if (dataset.samples() instanceof ImageSamples images) {
            return new ImagePreparation(images.channels(), images.height(), images.width());
        }
        return TablePreparation.fit((TableSamples) dataset.samples(), trainRows, scaling);
    }

    /** How the numeric columns of a table are scaled. */
    enum Scaling {
        NONE,
        MIN_MAX
    }
}
