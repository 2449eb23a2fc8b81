package alad.prepare;

import alad.data.Dataset;
import java.util.List;

/**
 * One-hot for symbolic columns (an unknown category gives all zeros), offset and scale for numeric ones, missing values
 * filled with the training mean.
 */
public record TablePreparation(List<FittedColumn> columns) implements Preparation {
    /**
     * A column as fitted on training rows: value' = (value - offset) * scale, NaN becomes {@code fill} first.
     *
     * @param categories empty for a numeric column
     */
    public record FittedColumn(String name, List<String> categories, float offset, float scale, float fill) {}

    public TablePreparation {
        columns = List.copyOf(columns);
    }

    @Override
    public int[] shape() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PreparedRows apply(Dataset dataset, int[] rows) {
        throw new UnsupportedOperationException();
    }
}
