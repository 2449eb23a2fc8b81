package alad.data;

import alad.data.DataRequest.Colour;
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

/** Two sources of one kind as one dataset: the rows of the first train, those of the second test. */
final class TrainAndTest {
    private TrainAndTest() {}

    /** How to read the test rows such that they are like {@code training}. */
    static DataRequest testRequest(DataRequest request, Dataset training) {
        Path test = request.test();
        if (training.samples() instanceof ImageSamples images) {
            Colour colour = images.channels() == 1 ? Colour.GREY : Colour.COLOUR;
            return new DataRequest(test, images.height(), colour, request.fit(), null);
        }
        return new DataRequest(test, 0, request.colour(), request.fit(), request.labelColumn());
    }

    /** @throws UserError when the two aren't of one kind: images and a table, or tables of other columns */
    static Dataset join(Dataset training, Dataset test) {
        Set<String> classes = new LinkedHashSet<>(training.classNames());
        classes.addAll(test.classNames());
        List<String> classNames = List.copyOf(classes);
        int first = training.count();
        int[] labels = Arrays.copyOf(training.labels(), first + test.count());
        Part[] parts = new Part[labels.length];
        String[] ids = new String[labels.length];
        for (int row = 0; row < labels.length; row++) {
            boolean trains = row < first;
            parts[row] = trains ? Part.TRAIN : Part.TEST;
            ids[row] = trains ? "train/" + training.ids()[row] : "test/" + test.ids()[row - first];
            if (!trains) {
                labels[row] = classNames.indexOf(test.className(row - first));
            }
        }
        return new Dataset(
                training.name(),
                training.format(),
                training.source(),
                samples(training, test),
                classNames,
                labels,
                parts,
                ids,
                notes(training, test),
                masks(training.masks(), first, test.masks()));
    }

    private static Masks masks(Masks training, int first, Masks test) {
        return new Masks() {
            @Override
            public boolean has(int row) {
                return row < first ? training.has(row) : test.has(row - first);
            }

            @Override
            public Optional<BitSet> of(int row) {
                return row < first ? training.of(row) : test.of(row - first);
            }
        };
    }

    private static List<String> notes(Dataset training, Dataset test) {
        List<String> notes = new ArrayList<>(training.notes());
        notes.add(String.format("The test part is %s, %,d rows.", test.source(), test.count()));
        test.notes().stream()
                .filter(note -> !notes.contains(note))
                .map(note -> "Test part: " + note)
                .forEach(notes::add);
        Set<String> news = new LinkedHashSet<>(test.classNames());
        news.removeAll(training.classNames());
        if (!news.isEmpty()) {
            notes.add("Only the test part has the " + (news.size() == 1 ? "class " : "classes ")
                    + String.join(", ", news) + ".");
        }
        return notes;
    }

    private static Samples samples(Dataset training, Dataset test) {
        if (training.samples() instanceof ImageSamples images && test.samples() instanceof ImageSamples others) {
            byte[][] pixels = Arrays.copyOf(images.pixels(), images.count() + others.count());
            System.arraycopy(others.pixels(), 0, pixels, images.count(), others.count());
            return new ImageSamples(images.channels(), images.height(), images.width(), pixels);
        }
        if (training.samples() instanceof TableSamples table && test.samples() instanceof TableSamples others) {
            return tables(table, others, test.source());
        }
        boolean images = training.samples() instanceof ImageSamples;
        throw UserError.invalid(
                "test",
                test.source() + " holds " + (images ? "a table, but images" : "images, but a table")
                        + " as in the training data " + (images ? "are" : "is") + " expected.");
    }

    private static TableSamples tables(TableSamples table, TableSamples others, Path test) {
        boolean byName = others.columns().stream()
                .map(Column::name)
                .toList()
                .containsAll(table.columns().stream().map(Column::name).toList());
        if (!byName && others.columns().size() != table.columns().size()) {
            throw UserError.invalid(
                    "test",
                    test + " has " + others.columns().size() + " columns beside the label, but "
                            + table.columns().size() + " as in the training data are expected.");
        }
        List<Column> joined = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            Column other =
                    byName ? named(others, column.name()) : others.columns().get(i);
            if (!byName && !sameName(column.name(), other.name())) {
                throw UserError.invalid(
                        "test", test + " has no column \"" + column.name() + "\", which the training data has.");
            }
            joined.add(column(column, other, test));
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

    private static Column column(Column column, Column other, Path test) {
        if (column.isSymbolic() != other.isSymbolic()) {
            throw UserError.invalid(
                    "test",
                    test + ", column \"" + column.name() + "\" holds "
                            + (column.isSymbolic() ? "numbers, but texts" : "texts, but numbers")
                            + " as in the training data are expected.");
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
