package alad.data;

import alad.job.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the first rows of a table say of the rest.
 *
 * @param hasHeader whether the first line holds names
 * @param names of all columns, all different; "column 1" and so on where the file has none
 * @param label index of the label column, -1 without labels
 * @param notes what is worth knowing of the names
 */
record TableHead(boolean hasHeader, List<String> names, int label, List<String> notes) {
    static final int NO_LABEL = -1;
    private static final int ROWS_LOOKED_AT = 100;

    /** So many numbers that count up in the first line are names, not values. */
    private static final int FEWEST_NUMBERED_NAMES = 5;

    /** @param labelColumn name or 0-based index, null for the last, empty for none */
    static TableHead of(TableFile file, String labelColumn) {
        List<List<String>> rows = new ArrayList<>();
        file.forEach(row -> {
            rows.add(row.getFields().stream().map(String::strip).toList());
            return rows.size() < ROWS_LOOKED_AT;
        });
        List<String> first = rows.get(0);
        boolean named = labelColumn != null && !labelColumn.isEmpty() && first.contains(labelColumn);
        boolean hasHeader = named || isHeader(rows, file.hasDecimalComma());
        if (hasHeader && rows.size() == 1) {
            throw UserError.failed(file.path() + " holds a header, but no rows.");
        }
        List<String> notes = new ArrayList<>();
        List<String> names = unique(
                IntStream.range(0, first.size())
                        .mapToObj(i -> hasHeader && !first.get(i).isEmpty() ? first.get(i) : "column " + (i + 1))
                        .toList(),
                notes);
        int label = label(file.path(), names, labelColumn);
        if (names.size() == 1 && label != NO_LABEL) {
            throw UserError.failed(file.path()
                    + " has one column, but a table needs a label column and at least one other;"
                    + " columns are separated by comma, semicolon, tab, bar or blanks.");
        }
        return new TableHead(hasHeader, names, label, notes);
    }

    /** @param notes where it is told which names were changed */
    static List<String> unique(List<String> names, List<String> notes) {
        Set<String> taken = new HashSet<>(names);
        Map<String, Integer> seen = new HashMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        List<String> result = new ArrayList<>();
        for (String name : names) {
            String different = name;
            int count = seen.merge(name, 1, Integer::sum);
            while (count > 1 && !taken.add(different)) {
                repeated.add(name);
                different = name + " (" + count + ")";
                seen.put(name, count++);
            }
            result.add(different);
        }
        repeated.forEach(name -> notes.add(
                "Several columns are called \"" + name + "\"; the later ones are now \"" + name + " (2)\" and so on."));
        return List.copyOf(result);
    }

    /** The index of the wanted label column: see {@link #of}. */
    static int label(Path path, List<String> names, String wanted) {
        if (wanted == null) {
            return names.size() - 1;
        }
        if (wanted.isEmpty()) {
            return NO_LABEL;
        }
        int index = names.contains(wanted) ? names.indexOf(wanted) : index(wanted);
        if (index < 0 || index >= names.size()) {
            throw UserError.invalid(
                    "labelColumn",
                    path + " has no column \"" + wanted + "\"; a name or a number from 0 to " + (names.size() - 1)
                            + " is expected.");
        }
        return index;
    }

    private static int index(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return NO_LABEL;
        }
    }

    private static boolean isHeader(List<List<String>> rows, boolean decimalComma) {
        List<String> first = rows.get(0);
        long texts = first.stream().filter(cell -> isText(cell, decimalComma)).count();
        if (countsUp(first)) {
            return true;
        }
        boolean allTexts = texts == first.size();
        if (rows.size() == 1) {
            return allTexts;
        }
        List<List<String>> others = rows.subList(1, rows.size());
        boolean overNumbers = IntStream.range(0, first.size())
                .anyMatch(i -> isText(first.get(i), decimalComma) && isNumeric(others, i, decimalComma));
        if (overNumbers) {
            return 2 * texts >= first.size();
        }
        return allTexts
                && new HashSet<>(first).size() == first.size()
                && IntStream.range(0, first.size())
                        .noneMatch(
                                i -> others.stream().anyMatch(row -> row.get(i).equals(first.get(i))));
    }

    private static boolean isNumeric(List<List<String>> rows, int column, boolean decimalComma) {
        List<String> present = rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !Cell.isMissing(cell))
                .toList();
        return !present.isEmpty() && present.stream().noneMatch(cell -> isText(cell, decimalComma));
    }

    private static boolean isText(String cell, boolean decimalComma) {
        return !Cell.isMissing(cell) && Float.isNaN(Cell.number(cell, decimalComma));
    }

    /** Names such as 0, 1, 2 ... that programs give to columns without any. */
    private static boolean countsUp(List<String> cells) {
        List<Integer> numbers = cells.stream()
                .filter(cell -> cell.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .toList();
        return numbers.size() >= FEWEST_NUMBERED_NAMES
                && numbers.size() >= cells.size() - 2
                && numbers.get(0) <= 1
                && IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i) == numbers.get(0) + i);
    }
}
