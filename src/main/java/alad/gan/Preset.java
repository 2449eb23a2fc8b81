package alad.gan;

/**
 * A named architecture with its default options, read from a file under {@code resources/presets}.
 *
 * @param name file name without ending ("small-images"), what the command line takes
 * @param title for the window ("Small images")
 * @param description a sentence or two: for which data, from where, what differs from the paper
 * @param images true for image networks, false for tables
 * @param sizeMultiple image sides must be a multiple of this; 1 for tables
 * @param shape of the rows that it was made for, [features] or [channel, height, width]: what benchmarks use
 * @param options the defaults
 * @param networks the five networks as data
 */
public record Preset(
        String name,
        String title,
        String description,
        boolean images,
        int sizeMultiple,
        int[] shape,
        AladOptions options,
        AladNetworks networks) {}
