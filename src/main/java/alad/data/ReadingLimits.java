package alad.data;

import alad.job.UserError;
import java.util.Optional;

/** How large a stranger's data may be; asked before anything of that size is allocated. */
final class ReadingLimits {
    static final int LONGEST_SIDE = 16_384;
    static final long MOST_PIXELS = 100_000_000;

    /** A dataset may take this share of the memory; training, pictures and the window need the rest. */
    private static final double SHARE_OF_MEMORY = 0.6;

    /** Label, part and name of a row. */
    private static final int BYTES_BESIDE_A_ROW = 72;

    private ReadingLimits() {}

    /** What is wrong with an image of this size, in words. */
    static Optional<String> problem(long width, long height) {
        if (width < 1 || height < 1) {
            return Optional.of("it declares " + width + " × " + height + " pixels");
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            return Optional.of("it has " + width + " × " + height + " pixels, but at most " + LONGEST_SIDE
                    + " a side and " + MOST_PIXELS / 1_000_000 + " million in all are read");
        }
        return Optional.empty();
    }

    /** @throws UserError when so many images don't fit into the memory */
    static void requireRoom(String source, long images, int channels, int size) {
        long bytes = images * channels * size * size;
        long room = room();
        if (bytes > room) {
            throw UserError.failed(images + " images of " + size + " × " + size + " pixels from " + source + " need "
                    + megabytes(bytes) + " of memory, but only " + megabytes(room)
                    + " are free for data; choose a smaller image size.");
        }
    }

    /** @throws UserError when so many rows don't fit into the memory */
    static void requireRoomForTable(String source, long rows, int columns) {
        long bytes = rows * ((long) columns * Float.BYTES + BYTES_BESIDE_A_ROW);
        long room = room();
        if (bytes > room) {
            throw UserError.failed(rows + " rows of " + columns + " columns from " + source + " need "
                    + megabytes(bytes) + " of memory, but only " + megabytes(room)
                    + " are free for data; choose a part of the file.");
        }
    }

    /**
     * Rows to make room for when a table that is being read holds {@code rows} and more follow.
     *
     * @throws UserError when no more are read, or so many don't fit into the memory
     */
    static int moreRows(String source, int rows, int columns) {
        if (rows >= TableReader.MOST_ROWS) {
            throw UserError.failed(
                    source + " holds more than the " + TableReader.MOST_ROWS + " rows that are read at most.");
        }
        int more = Math.min(TableReader.MOST_ROWS, 2 * rows);
        requireRoomForTable(source, more, columns);
        return more;
    }

    private static long room() {
        return (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_MEMORY);
    }

    private static String megabytes(long bytes) {
        return (bytes + (1 << 20) - 1 >> 20) + " MB";
    }
}
