package alad.data;

/** The rows of a dataset, all of one kind and shape. */
public sealed interface Samples permits ImageSamples, TableSamples {
    /** Number of rows. */
    int count();
}
