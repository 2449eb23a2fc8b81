package alad.describe;

import alad.data.Dataset;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.job.JobContext;
import alad.job.Progress;
import java.util.List;

/** Finds equal rows of a table; missing equals missing, and the label is not compared. */
final class RepeatedRows {
    private RepeatedRows() {}

    static Repeats find(Dataset dataset, TableSamples table, JobContext job) {
        job.report(new Progress("Looking for repeated rows", 0, -1));
        long[] hashes = new long[table.count()];
        for (Column column : table.columns()) {
            job.check();
            float[] values = column.values();
            for (int row = 0; row < hashes.length; row++) {
                hashes[row] = EqualRows.mixed(hashes[row] + Float.floatToIntBits(values[row]));
            }
        }
        EqualRows rows = new EqualRows(dataset, new PairRanking());
        rows.find(hashes, (a, b) -> areEqual(table.columns(), a, b), job);
        return rows.repeats();
    }

    private static boolean areEqual(List<Column> columns, int a, int b) {
        for (Column column : columns) {
            if (Float.floatToIntBits(column.values()[a]) != Float.floatToIntBits(column.values()[b])) {
                return false;
            }
        }
        return true;
    }
}
