package alad.data;

/** The rows of a dataset, all of one kind and shape. */
public sealed interface Samples permits ImageSamples, TableSamples {
    /** Number of rows. */
    int count();

    /** What sentences call {@code count} of them. */
    default String word(int count) {
        return count == 1 ? word().substring(0, word().length() - 1) : word();
    }

    /** What sentences call several of them: "images" or "rows". */
    default String word() {
        return this instanceof ImageSamples ? "images" : "rows";
    }
}
