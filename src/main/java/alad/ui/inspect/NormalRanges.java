package alad.ui.inspect;

import alad.experiment.OpenRun;
import alad.prepare.Split;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Lane;
import alad.ui.task.Work;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Between which values each feature of a table lies in normal validation rows: 5 % lie below, 5 % above. */
final class NormalRanges {
    private static final int MOST_ROWS = 4_096;
    private static final double TAIL = 0.05;

    /** The bounds of one feature, in prepared units. */
    record Range(float low, float high) {
        boolean holds(float value) {
            return value >= low && value <= high;
        }
    }

    private final Lane lane;
    private final Consumer<String> failed;
    private final ReadOnlyObjectWrapper<List<Range>> ranges = new ReadOnlyObjectWrapper<>(List.of());

    NormalRanges(OpenedRun opened, Consumer<String> failed) {
        this.lane = opened.lane();
        this.failed = failed;
    }

    /** One a feature; empty while they are on their way and for images. */
    ReadOnlyObjectProperty<List<Range>> rangesProperty() {
        return ranges.getReadOnlyProperty();
    }

    /** Starts on another run; null for none. */
    void use(OpenRun run) {
        ranges.set(List.of());
        if (run != null && run.preparation().shape().length == 1) {
            lane.latest(Work.of(
                    job -> of(run.prepared(sample(run.scored().split()))),
                    ranges::set,
                    failure -> failed.accept(failure.getMessage())));
        }
    }

    private static int[] sample(Split split) {
        int[] normal = split.validation();
        int count = Math.min(MOST_ROWS, normal.length);
        return IntStream.range(0, count)
                .map(i -> normal[(int) ((long) i * normal.length / count)])
                .toArray();
    }

    /** @param rows [row][feature], at least one */
    static List<Range> of(float[][] rows) {
        return IntStream.range(0, rows.length == 0 ? 0 : rows[0].length)
                .mapToObj(feature -> {
                    float[] values = new float[rows.length];
                    for (int row = 0; row < values.length; row++) {
                        values[row] = rows[row][feature];
                    }
                    Arrays.sort(values);
                    int cut = (int) Math.floor(TAIL * (values.length - 1));
                    return new Range(values[cut], values[values.length - 1 - cut]);
                })
                .toList();
    }
}
