package alad.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.job.JobContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FarValueTest {
    @Test
    void theRowAndTheFactorAreTold() {
        float[] values = ramp(100);
        values[41] = -9900;
        assertEquals(new FarValue(41, -9900, 100), far(values));
    }

    @Test
    void aValueIsFarOnlyBesideTheNextLargestOfEitherSign() {
        float[] values = ramp(100);
        values[41] = 9900;
        values[50] = -1000;
        assertNull(far(values));
        values[50] = -990;
        assertEquals(10, far(values).times());
        assertNull(far(ramp(100)));
    }

    @Test
    void fewRowsZerosAndMissingValuesSayNothing() {
        float[] few = ramp(29);
        few[3] = 1e6f;
        assertNull(far(few));
        float[] flag = new float[100];
        flag[7] = 1;
        assertNull(far(flag));
        float[] gaps = new float[100];
        Arrays.fill(gaps, Float.NaN);
        gaps[1] = 1;
        gaps[2] = 1e6f;
        assertNull(far(gaps));
    }

    @Test
    void theFindingNamesRowClassColumnAndWhatHelps() {
        float[] bytes = ramp(120);
        bytes[42] = 693_375_640;
        float[] other = ramp(120);
        other[3] = 5000;
        TableSamples table = new TableSamples(
                120, List.of(new Column("src_bytes", bytes, List.of()), new Column("dst_bytes", other, List.of())));
        Part[] parts = new Part[120];
        Arrays.fill(parts, Part.NONE);
        String[] ids = new String[120];
        Arrays.setAll(ids, Integer::toString);
        int[] labels = new int[120];
        Arrays.fill(labels, 60, 120, 1);
        Dataset data = new Dataset(
                "t",
                "CSV table",
                Path.of("t.csv"),
                table,
                List.of("portsweep", "smurf"),
                labels,
                parts,
                ids,
                List.of());
        String finding = Findings.of(data, Description.of(data, new JobContext())).stream()
                .filter(each -> each.startsWith("Row"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Row 42 (from 0, class portsweep) holds about 693,400,000 in column src_bytes, 5,826,685 times the next largest"
                        + " value. Unscaled, such a row can decide a training alone, and min-max scaling presses all other"
                        + " values together: choose robust or logarithmic scaling. dst_bytes has such a value too.",
                finding);
    }

    private static FarValue far(float[] values) {
        return ColumnSummary.of(
                        new TableSamples(values.length, List.of(new Column("x", values, List.of()))), new JobContext())
                .get(0)
                .far();
    }

    private static float[] ramp(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
        }
        return values;
    }
}
