package alad.data;

import alad.data.DataRequest.Colour;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import us.hebi.matlab.mat.types.Matrix;

/**
 * MATLAB files of version 5 that hold an array X and labels y: tables ([rows, columns], as ODDS has them) and images
 * ([height, width, channels, images], as SVHN has them, where label 10 stands for the digit 0).
 */
final class MatReader {
    private static final String START = "MATLAB 5.0 MAT-file";
    private static final String START_OF_HDF5 = "MATLAB 7.3 MAT-file";
    private static final int IMAGES_A_REPORT = 500;
    private static final int LABEL_OF_ZERO = 10;

    private final DataRequest request;
    private final JobContext job;
    private final Path path;

    private MatReader(DataRequest request, JobContext job) {
        this.request = request;
        this.job = job;
        this.path = request.path();
    }

    /** @throws UserError for a MATLAB file of a version that isn't read */
    static boolean isMat(Path path) throws IOException {
        String start;
        try {
            start = new String(SourceStream.head(path, START.length()), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return false;
        }
        if (start.equals(START_OF_HDF5)) {
            throw UserError.failed(path + " is a MATLAB file of version 7.3; save it with -v7 to read it here.");
        }
        return start.equals(START);
    }

    static Dataset read(DataRequest request, JobContext job) throws IOException {
        return new MatReader(request, job).read();
    }

    private Dataset read() throws IOException {
        MatArrays arrays = MatArrays.read(path);
        int[] shape = arrays.x().getDimensions();
        return shape.length == 2 ? table(arrays, shape[0], shape[1]) : images(arrays, shape);
    }

    private Dataset table(MatArrays arrays, int rows, int columns) {
        double[] y = labels(arrays.y(), rows);
        float[][] values = new float[columns][rows];
        for (int column = 0; column < columns; column++) {
            job.check();
            for (int row = 0; row < rows; row++) {
                values[column][row] = arrays.x().getFloat(column * rows + row);
            }
        }
        return LabelledArrays.table(path, "MATLAB table", values, y);
    }

    private double[] labels(Matrix array, int rows) {
        if (array.getNumElements() != rows) {
            throw UserError.failed(path + " holds " + array.getNumElements() + " labels in y, but X has " + rows
                    + (rows == 1 ? " row." : " rows."));
        }
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            y[row] = array.getDouble(row);
        }
        return y;
    }

    private Dataset images(MatArrays arrays, int[] shape) {
        int height = shape[0];
        int width = shape[1];
        int count = shape.length == 4 ? shape[3] : 1;
        int[] labels = LabelledArrays.wholeNumbers(path, labels(arrays.y(), count));
        boolean digits = Arrays.stream(labels).allMatch(label -> label >= 1 && label <= LABEL_OF_ZERO);
        if (digits) {
            labels = Arrays.stream(labels).map(label -> label % LABEL_OF_ZERO).toArray();
        }
        int size = request.imageSize() == 0 ? ImageFitting.automaticSize(width, height) : request.imageSize();
        int channels = request.colour() == Colour.GREY ? 1 : request.colour() == Colour.COLOUR ? 3 : shape[2];
        ReadingLimits.requireRoom(path.toString(), count, channels, size);
        ImageFitting fitting = new ImageFitting(size, request.fit());
        byte[][] pixels = new byte[count][];
        for (int image = 0; image < count; image++) {
            if (image % IMAGES_A_REPORT == 0) {
                job.check();
                job.report(new Progress("Reading images", image, count));
            }
            Raster raster = raster(arrays.x(), image, height, width, shape[2]);
            pixels[image] = fitting.apply(channels == 1 ? raster.toGrey() : raster.toColour());
        }
        List<String> notes = new ArrayList<>();
        if (digits) {
            notes.add("Label 10 was taken for the digit 0.");
        }
        int[] occurring = Arrays.stream(labels).distinct().sorted().toArray();
        return LabelledArrays.dataset(
                        path,
                        "MATLAB images",
                        new ImageSamples(channels, size, size, pixels),
                        Arrays.stream(occurring).mapToObj(Integer::toString).toList(),
                        LabelledArrays.renumbered(labels, occurring),
                        notes)
                .arrived(Arrival.of(SourceImages.of(width, height, shape[2] == 1)));
    }

    /** Columns come first in MATLAB: the height runs fastest. */
    private static Raster raster(Matrix x, int image, int height, int width, int channels) {
        byte[][] planes = new byte[channels][height * width];
        int at = image * channels * width * height;
        for (byte[] plane : planes) {
            for (int column = 0; column < width; column++) {
                for (int row = 0; row < height; row++) {
                    plane[row * width + column] = x.getByte(at++);
                }
            }
        }
        return new Raster(width, height, planes);
    }
}
