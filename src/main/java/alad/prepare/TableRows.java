package alad.prepare;

import alad.data.TableSamples.Column;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Table rows encoded and scaled on demand. */
final class TableRows implements PreparedRows {
    private static final int UNKNOWN = -1;

    private final List<Column> columns;
    private final List<FittedColumn> fitted;
    private final int[] rows;
    private final int[][] featureOfCategory;
    private final int width;

    /** @param columns one for each fitted one, of its kind or without any value */
    TableRows(List<Column> columns, List<FittedColumn> fitted, int[] rows) {
        this.columns = columns;
        this.fitted = fitted;
        this.rows = rows;
        this.featureOfCategory = new int[fitted.size()][];
        for (int i = 0; i < fitted.size(); i++) {
            Map<String, Integer> known = places(fitted.get(i).categories());
            featureOfCategory[i] = columns.get(i).categories().stream()
                    .mapToInt(text -> known.getOrDefault(text, UNKNOWN))
                    .toArray();
        }
        this.width = fitted.stream().mapToInt(FittedColumn::width).sum();
    }

    private static Map<String, Integer> places(List<String> categories) {
        Map<String, Integer> places = new HashMap<>();
        for (String category : categories) {
            places.putIfAbsent(category, places.size());
        }
        return places;
    }

    @Override
    public int count() {
        return rows.length;
    }

    @Override
    public int[] shape() {
        return new int[] {width};
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void copy(int row, float[] target, int offset) {
        Arrays.fill(target, offset, offset + width, 0);
        int at = offset;
        for (int i = 0; i < fitted.size(); i++) {
            FittedColumn column = fitted.get(i);
            float value = columns.get(i).values()[rows[row]];
            if (!column.isSymbolic()) {
                target[at] = column.feature(value);
                if (column.indicator() && Float.isNaN(value)) {
                    target[at + 1] = 1;
                }
            } else if (!Float.isNaN(value) && featureOfCategory[i][(int) value] != UNKNOWN) {
                target[at + featureOfCategory[i][(int) value]] = 1;
            }
            at += column.width();
        }
    }
}
