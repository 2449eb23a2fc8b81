package alad.data;

import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** NumPy archives that hold a table X and labels y, as ADBench has them. Nothing is unpacked to disk. */
final class NpzReader {
    private static final int ROWS_A_REPORT = 1000;

    private final Path path;
    private final JobContext job;

    private NpzReader(DataRequest request, JobContext job) {
        this.path = request.path();
        this.job = job;
    }

    /** A zip archive that is called so. */
    static boolean isNpz(Path path) throws IOException {
        byte[] head = SourceStream.head(path, 4);
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".npz")
                && head.length == 4
                && head[0] == 'P'
                && head[1] == 'K';
    }

    static Dataset read(DataRequest request, JobContext job) throws IOException {
        return new NpzReader(request, job).read();
    }

    private Dataset read() throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            float[][] columns = columns(zip);
            return LabelledArrays.table(path, "NumPy table", columns, labels(zip, columns[0].length));
        } catch (ZipException e) {
            throw UserError.failed(path + " is cut off or damaged: it can't be read as a NumPy archive.", e);
        }
    }

    private float[][] columns(ZipFile zip) throws IOException {
        try (DataInputStream in = open(zip, "X.npy")) {
            NpyNumbers numbers = NpyNumbers.of(path + ", array X", in);
            int[] shape = numbers.shape();
            if (shape.length != 2) {
                throw numbers.wrong(
                        "it has " + shape.length + " dimensions, but a table of rows and columns is expected");
            }
            if (shape[0] > TableReader.MOST_ROWS || shape[1] > TableFile.MOST_COLUMNS) {
                throw numbers.wrong("it declares " + shape[0] + " rows of " + shape[1] + " columns, but at most "
                        + TableReader.MOST_ROWS + " rows of " + TableFile.MOST_COLUMNS + " columns are read");
            }
            ReadingLimits.requireRoomForTable(path.toString(), shape[0], shape[1]);
            float[][] columns = new float[shape[1]][shape[0]];
            fill(columns, numbers);
            return columns;
        } catch (EOFException e) {
            throw UserError.failed(path + ", array X: it ends before all of its numbers are there.", e);
        }
    }

    private void fill(float[][] columns, NpyNumbers numbers) throws IOException {
        int rows = columns[0].length;
        if (numbers.columnsFirst()) {
            for (float[] column : columns) {
                job.check();
                for (int row = 0; row < rows; row++) {
                    column[row] = (float) numbers.next();
                }
            }
            return;
        }
        for (int row = 0; row < rows; row++) {
            if (row % ROWS_A_REPORT == 0) {
                job.check();
                job.report(new Progress("Reading rows", row, rows));
            }
            for (float[] column : columns) {
                column[row] = (float) numbers.next();
            }
        }
    }

    private double[] labels(ZipFile zip, int rows) throws IOException {
        try (DataInputStream in = open(zip, "y.npy")) {
            NpyNumbers numbers = NpyNumbers.of(path + ", array y", in);
            long count = 1;
            for (int size : numbers.shape()) {
                count *= size;
            }
            if (count != rows) {
                throw numbers.wrong("it declares " + count + " labels, but X has " + rows + " rows");
            }
            double[] y = new double[rows];
            for (int row = 0; row < rows; row++) {
                y[row] = numbers.next();
            }
            return y;
        } catch (EOFException e) {
            throw UserError.failed(path + ", array y: it ends before all of its numbers are there.", e);
        }
    }

    private DataInputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw UserError.failed(path + " holds no array " + name.charAt(0) + "; the arrays X and y are expected.");
        }
        return new DataInputStream(new BufferedInputStream(zip.getInputStream(entry), 1 << 16));
    }
}
