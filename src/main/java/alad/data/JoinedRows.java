package alad.data;

import alad.data.Dataset.Part;
import alad.data.TableSamples.Column;
import alad.job.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of two sources of one kind, one below the other. */
public final class JoinedRows {
    private JoinedRows() {}

    /**
     * Names what is known of the whole as the first source does; each row keeps its id, class, part and mask.
     *
     * @throws UserError when the two aren't of one kind: images and a table, or tables of other columns
     */
    public static Dataset of(Dataset upper, Dataset lower) {
        Set<String> classes = new LinkedHashSet<>(upper.classNames());
        classes.addAll(lower.classNames());
        List<String> classNames = List.copyOf(classes);
        int first = upper.count();
        int count = first + lower.count();
        int[] labels = Arrays.copyOf(upper.labels(), count);
        for (int row = first; row < count; row++) {
            labels[row] = classNames.indexOf(lower.className(row - first));
        }
        Part[] parts = Arrays.copyOf(upper.parts(), count);
        System.arraycopy(lower.parts(), 0, parts, first, lower.count());
        String[] ids = Arrays.copyOf(upper.ids(), count);
        System.arraycopy(lower.ids(), 0, ids, first, lower.count());
        return new Dataset(
                upper.name(),
                upper.format(),
                upper.source(),
                samples(upper, lower),
                classNames,
                labels,
                parts,
                ids,
                notes(upper, lower),
                masks(upper.masks(), first, lower.masks()),
                upper.arrival().and(lower.arrival()));
    }

    private static List<String> notes(Dataset upper, Dataset lower) {
        List<String> notes = new ArrayList<>(upper.notes());
        lower.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        return notes;
    }

    private static Masks masks(Masks upper, int first, Masks lower) {
        return new Masks() {
            @Override
            public boolean has(int row) {
                return row < first ? upper.has(row) : lower.has(row - first);
            }

            @Override
            public Optional<BitSet> of(int row) {
                return row < first ? upper.of(row) : lower.of(row - first);
            }
        };
    }

    private static Samples samples(Dataset upper, Dataset lower) {
        if (upper.samples() instanceof ImageSamples images && lower.samples() instanceof ImageSamples others) {
            byte[][] pixels = Arrays.copyOf(images.pixels(), images.count() + others.count());
            System.arraycopy(others.pixels(), 0, pixels, images.count(), others.count());
            return new ImageSamples(images.channels(), images.height(), images.width(), pixels);
        }
        if (upper.samples() instanceof TableSamples table && lower.samples() instanceof TableSamples others) {
            return tables(table, upper.source(), others, lower.source());
        }
        boolean images = upper.samples() instanceof ImageSamples;
        throw UserError.invalid(
                "test",
                lower.source() + " holds " + (images ? "a table, but images" : "images, but a table") + " as in "
                        + upper.source() + (images ? " are" : " is") + " expected.");
    }

    private static TableSamples tables(TableSamples table, Path upper, TableSamples others, Path lower) {
        boolean byName = others.columns().stream()
                .map(Column::name)
                .toList()
                .containsAll(table.columns().stream().map(Column::name).toList());
        if (!byName && others.columns().size() != table.columns().size()) {
            throw UserError.invalid(
                    "test",
                    lower + " has " + others.columns().size() + " columns beside the label, but "
                            + table.columns().size() + " as in " + upper + " are expected.");
        }
        List<Column> joined = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            Column other =
                    byName ? named(others, column.name()) : others.columns().get(i);
            if (!byName && !sameName(column.name(), other.name())) {
                throw UserError.invalid(
                        "test", lower + " has no column \"" + column.name() + "\", which " + upper + " has.");
            }
            joined.add(column(column, upper, other, lower));
        }
        return new TableSamples(table.count() + others.count(), joined, table.closedCategories());
    }

    private static boolean sameName(String name, String other) {
        return name.equals(other) || name.matches("column \\d+") || other.matches("column \\d+");
    }

    private static Column named(TableSamples table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Column column(Column column, Path upper, Column other, Path lower) {
        if (column.isSymbolic() != other.isSymbolic()) {
            throw UserError.invalid(
                    "test",
                    lower + ", column \"" + column.name() + "\" holds "
                            + (column.isSymbolic() ? "numbers, but texts" : "texts, but numbers")
                            + " as in " + upper + " are expected.");
        }
        int first = column.values().length;
        float[] values = Arrays.copyOf(column.values(), first + other.values().length);
        Set<String> texts = new LinkedHashSet<>(column.categories());
        texts.addAll(other.categories());
        List<String> categories = List.copyOf(texts);
        int[] codes = other.categories().stream().mapToInt(categories::indexOf).toArray();
        for (int row = 0; row < other.values().length; row++) {
            float value = other.values()[row];
            values[first + row] = codes.length == 0 || Float.isNaN(value) ? value : codes[(int) value];
        }
        return new Column(column.name(), values, categories);
    }
}
