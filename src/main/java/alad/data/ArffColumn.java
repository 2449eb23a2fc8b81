package alad.data;

import alad.data.ArffHeader.Attribute;
import alad.data.TableSamples.Column;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One attribute of an ARFF file while its rows are read. */
final class ArffColumn {
    private final Attribute attribute;
    private final Map<String, Integer> nominal = new HashMap<>();
    private final Categories texts = new Categories();
    private float[] values;

    ArffColumn(Attribute attribute, int rows) {
        this.attribute = attribute;
        values = new float[rows];
        attribute.values().forEach(value -> nominal.putIfAbsent(value, nominal.size()));
    }

    void makeRoom(int rows) {
        values = Arrays.copyOf(values, rows);
    }

    /** @param cell null when it is missing */
    void set(int row, String cell, BoundedLines lines) {
        values[row] = cell == null ? Float.NaN : value(cell, lines);
    }

    private float value(String cell, BoundedLines lines) {
        String place = "attribute \"" + attribute.name() + "\" is \"" + shortened(cell) + "\", but ";
        if (attribute.number()) {
            float number = cell.isEmpty() ? Float.NaN : Cell.number(cell, false);
            if (!Float.isFinite(number)) {
                throw lines.wrong(place + "a finite number is expected");
            }
            return number;
        }
        if (attribute.isNominal()) {
            Integer code = nominal.get(cell);
            if (code == null) {
                throw lines.wrong(place + "one of the values that were declared is expected");
            }
            return code;
        }
        int code = texts.code(cell);
        if (code < 0) {
            throw lines.wrong(place + "at most " + Categories.MOST + " different texts are read; leave it out");
        }
        return code;
    }

    private static String shortened(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }

    Column column(String name, int rows) {
        float[] kept = Arrays.copyOf(values, rows);
        values = null;
        if (attribute.number()) {
            return new Column(name, kept, List.of());
        }
        List<String> categories =
                attribute.isNominal() ? attribute.values().stream().distinct().toList() : texts.sorted();
        int[] codes = attribute.isNominal() ? null : texts.finalCodes();
        for (int row = 0; row < rows && codes != null; row++) {
            kept[row] = Float.isNaN(kept[row]) ? kept[row] : codes[(int) kept[row]];
        }
        return new Column(name, kept, categories);
    }
}
