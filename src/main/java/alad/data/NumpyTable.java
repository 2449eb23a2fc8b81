package alad.data;

import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/** A matrix of numbers and its labels, each one NumPy array. */
record NumpyTable(Path path, JobContext job) {
    private static final int ROWS_A_REPORT = 1000;

    /**
     * @param most bytes that the array can hold
     * @return one array a column
     */
    float[][] columns(DataInputStream in, long most) throws IOException {
        try {
            NpyNumbers numbers = NpyNumbers.of(path + ", array X", in);
            int[] shape = numbers.shape();
            if (shape.length != 2) {
                throw numbers.wrong("it has " + shape.length + (shape.length == 1 ? " dimension" : " dimensions")
                        + ", but a table of rows and columns is expected");
            }
            if (shape[0] > TableReader.MOST_ROWS || shape[1] > TableFile.MOST_COLUMNS) {
                throw numbers.wrong("it declares " + shape[0] + " rows of " + shape[1] + " columns, but at most "
                        + TableReader.MOST_ROWS + " rows of " + TableFile.MOST_COLUMNS + " columns are read");
            }
            numbers.requireAtMost(most);
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

    /** @return one label a row, from a row, a column or a plain list of numbers */
    double[] labels(DataInputStream in, int rows) throws IOException {
        try {
            NpyNumbers numbers = NpyNumbers.of(path + ", array y", in);
            long count = 1;
            for (int size : numbers.shape()) {
                // Far from what long can hold, even when a last size is multiplied to it.
                count = Math.min(Long.MAX_VALUE >> 32, count * size);
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
}
