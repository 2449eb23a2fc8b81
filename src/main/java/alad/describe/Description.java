package alad.describe;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.data.TableSamples;
import alad.job.JobContext;
import java.util.List;

/**
 * What a dataset holds.
 *
 * @param classes in the dataset's order
 * @param columns of a table, in its order; empty for images
 * @param alike pairs of columns of a table that say the same
 * @param images null for a table
 * @param repeats rows that occur more than once
 */
public record Description(
        List<ClassCount> classes,
        List<ColumnSummary> columns,
        List<AlikeColumns> alike,
        ImageSummary images,
        Repeats repeats) {
    public Description {
        classes = List.copyOf(classes);
        columns = List.copyOf(columns);
        alike = List.copyOf(alike);
    }

    /** Reads every value at most a few times; KDD Cup 99 and MNIST take some seconds. */
    public static Description of(Dataset dataset, JobContext job) {
        List<ClassCount> classes = ClassCount.of(dataset);
        if (dataset.samples() instanceof ImageSamples images) {
            ImageSummary summary = ImageSummary.of(dataset, images, job);
            return new Description(classes, List.of(), List.of(), summary, RepeatedPictures.find(dataset, images, job));
        }
        TableSamples table = (TableSamples) dataset.samples();
        List<ColumnSummary> columns = ColumnSummary.of(table, job);
        List<AlikeColumns> alike = AlikeColumns.of(table, columns, job);
        return new Description(classes, columns, alike, null, RepeatedRows.find(dataset, table, job));
    }
}
