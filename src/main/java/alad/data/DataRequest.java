package alad.data;

import alad.job.UserError;
import java.nio.file.Path;
import java.util.List;

/**
 * What to open and how to read it.
 *
 * @param path a folder or plain tar archive of images (one class a folder, or as MVTec AD, BTAD and VisA lay them out), a
 *     table that lists images, an IDX image file (labels are found beside it), a folder, file or archive of CIFAR
 *     records (binary or for Python), or a table (CSV in any encoding, ARFF, KDD Cup 99, NSL-KDD, MATLAB or NumPy with arrays
 *     X and y)
 * @param imageSize side of the square images in pixels, or 0 for automatic: the images' own size rounded up to a
 *     multiple of 4 when all are square, of one size and at most 64 pixels, else 64
 * @param colour grey or colour, or as the files are
 * @param fit how an image comes to {@code imageSize}
 * @param labelColumn name or 0-based index of a table's label column, null for the last column, or empty when
 *     the table carries no labels
 * @param test other data of the same kind whose rows are the official test part, all rows of {@code path} being the
 *     official training part; null for none
 */
public record DataRequest(Path path, int imageSize, Colour colour, Fit fit, String labelColumn, Path test) {
    public enum Colour {
        AUTO,
        GREY,
        COLOUR
    }

    /**
     * PAD keeps the proportions and fills the border with the darkest value; RESIZE stretches to the square; CROP keeps
     * the proportions and the middle of the longer side.
     */
    public enum Fit {
        PAD,
        RESIZE,
        CROP
    }

    public static final int LARGEST_IMAGE = 512;

    public DataRequest {
        if (path == null) {
            throw UserError.invalid("path", "Choose a folder or file to read.");
        }
        if (imageSize != 0 && (imageSize < 8 || imageSize > LARGEST_IMAGE || imageSize % 4 != 0)) {
            throw UserError.invalid(
                    "imageSize",
                    "Image size must be a multiple of 4 from 8 to " + LARGEST_IMAGE + ", or 0 for automatic, but was "
                            + imageSize + ".");
        }
        colour = colour == null ? Colour.AUTO : colour;
        fit = fit == null ? Fit.PAD : fit;
    }

    /** Of one source alone. */
    public DataRequest(Path path, int imageSize, Colour colour, Fit fit, String labelColumn) {
        this(path, imageSize, colour, fit, labelColumn, null);
    }

    public static DataRequest of(Path path) {
        return new DataRequest(path, 0, Colour.AUTO, Fit.PAD, null);
    }

    /** The same with absolute paths. */
    public DataRequest located() {
        return new DataRequest(
                path.toAbsolutePath().normalize(),
                imageSize,
                colour,
                fit,
                labelColumn,
                test == null ? null : test.toAbsolutePath().normalize());
    }

    /** The files and folders that are read. */
    public List<Path> sources() {
        return test == null ? List.of(path) : List.of(path, test);
    }

    /** The same of another place. */
    public DataRequest at(Path other) {
        return new DataRequest(other, imageSize, colour, fit, labelColumn, test);
    }

    /** The same with the rows of {@code other} as the test part; null for none. */
    public DataRequest testedOn(Path other) {
        return new DataRequest(path, imageSize, colour, fit, labelColumn, other);
    }
}
