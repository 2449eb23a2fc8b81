package alad.data;

import alad.data.Dataset.Part;
import alad.data.FolderLayout.Entry;
import alad.job.UserError;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table that lists images by their paths, relative to its own folder, which no path leaves. Beside the path there may
 * be a label, the part of an official split, and the path of a mask.
 *
 * @param columns which column holds what
 */
record ImageList(TableFile file, TableHead head, Columns columns) {
    /** Indexes of columns, -1 for those that aren't there. */
    record Columns(int path, int mask, int part, int label) {}

    private static final int ABSENT = TableHead.NO_LABEL;
    private static final int ROWS_LOOKED_AT = 100;

    /** A wider table with a column of file names is one of features. */
    private static final int MOST_COLUMNS = 8;

    private static final int MOST_IMAGES = 1_000_000;
    private static final String UNLABELLED = "unlabelled";
    private static final Set<String> LABELS =
            Set.of("label", "labels", "class", "category", "target", "y", "anomaly", "defect");
    private static final Set<String> PARTS = Set.of("split", "set", "part", "subset", "partition", "phase");
    private static final Set<String> TEST = Set.of("test", "testing");
    private static final Set<String> TRAIN = Set.of("train", "training", "val", "valid", "validation");

    /** Whether a text file is such a list: one of its columns holds names of images only. */
    static Optional<ImageList> of(DataRequest request) throws IOException {
        TableFile file = TableFile.of(request.path());
        List<List<String>> rows = firstRows(file);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int width = rows.get(0).size();
        boolean header = rows.size() > 1 && rows.get(0).stream().noneMatch(ImageFormat::isNamedAsImage);
        List<List<String>> body = header ? rows.subList(1, rows.size()) : rows;
        int[] images = IntStream.range(0, width)
                .filter(column -> body.stream()
                        .map(row -> row.get(column))
                        .allMatch(cell -> ImageFormat.isNamedAsImage(cell) || Cell.isMissing(cell)))
                .filter(column -> body.stream().anyMatch(row -> ImageFormat.isNamedAsImage(row.get(column))))
                .toArray();
        if (width > MOST_COLUMNS || images.length == 0 || images.length > 2) {
            return Optional.empty();
        }
        List<String> names = header
                ? rows.get(0)
                : IntStream.range(0, width).mapToObj(i -> "column " + (i + 1)).toList();
        Columns columns = columns(file, images, names, request.labelColumn());
        return Optional.of(new ImageList(file, new TableHead(header, names, columns.label(), List.of()), columns));
    }

    private static List<List<String>> firstRows(TableFile file) {
        List<List<String>> rows = new ArrayList<>();
        file.forEach(row -> {
            rows.add(row.getFields().stream().map(String::strip).toList());
            return rows.size() < ROWS_LOOKED_AT;
        });
        return rows;
    }

    private static Columns columns(TableFile file, int[] images, List<String> names, String wanted) {
        boolean maskFirst = images.length == 2 && isMask(names.get(images[0]));
        int path = images[maskFirst ? 1 : 0];
        int mask = images.length == 2 ? images[maskFirst ? 0 : 1] : ABSENT;
        int part = IntStream.range(0, names.size())
                .filter(i -> PARTS.contains(names.get(i).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(ABSENT);
        Set<Integer> taken = new HashSet<>(Set.of(path));
        taken.add(mask);
        taken.add(part);
        int label;
        if (wanted == null) {
            int[] free = IntStream.range(0, names.size())
                    .filter(i -> !taken.contains(i))
                    .toArray();
            label = IntStream.of(free)
                    .filter(i -> LABELS.contains(names.get(i).toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(free.length == 0 ? ABSENT : free[free.length - 1]);
        } else {
            label = TableHead.label(file.path(), names, wanted);
        }
        return new Columns(path, mask, part, label);
    }

    private static boolean isMask(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("mask") || lower.contains("ground");
    }

    /** @throws UserError when a path leaves the folder or a part is of another name */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        int[] next = {head.hasHeader() ? -1 : 0};
        file.forEach(row -> {
            if (next[0]++ >= 0) {
                if (entries.size() == MOST_IMAGES) {
                    throw UserError.failed(
                            file.path() + " lists more than the " + MOST_IMAGES + " images that are read at most.");
                }
                entries.add(entry(row));
            }
            return true;
        });
        return entries;
    }

    private Entry entry(CsvRecord row) {
        String path = row.getField(columns.path()).strip();
        if (Cell.isMissing(path)) {
            throw wrong(row, columns.path(), "the path of the image is missing");
        }
        String label = columns.label() == ABSENT
                ? UNLABELLED
                : row.getField(columns.label()).strip();
        if (Cell.isMissing(label)) {
            throw wrong(row, columns.label(), "the label is missing");
        }
        String mask =
                columns.mask() == ABSENT ? "" : row.getField(columns.mask()).strip();
        return new Entry(
                origin(row, columns.path(), path),
                label,
                part(row),
                Cell.isMissing(mask) ? Optional.empty() : Optional.of(origin(row, columns.mask(), mask)));
    }

    private ImageOrigin origin(CsvRecord row, int column, String text) {
        Path folder = file.path().toAbsolutePath().normalize().getParent();
        String path = text.replace('\\', '/');
        String own = folder.getFileName() + "/";
        Path resolved = resolve(folder, path, row, column);
        if (path.startsWith(own) && !resolved.toFile().exists()) {
            resolved = resolve(folder, path.substring(own.length()), row, column);
        }
        return new ImageOrigin.Listed(
                folder, resolved, folder.relativize(resolved).toString().replace('\\', '/'));
    }

    private Path resolve(Path folder, String path, CsvRecord row, int column) {
        try {
            Path resolved = folder.resolve(path).normalize();
            if (Path.of(path).isAbsolute() || !resolved.startsWith(folder) || resolved.equals(folder)) {
                throw wrong(row, column, "\"" + path + "\" leaves the folder of the list; paths in it are expected");
            }
            return resolved;
        } catch (InvalidPathException e) {
            throw wrong(row, column, "\"" + path + "\" is no path");
        }
    }

    private Part part(CsvRecord row) {
        if (columns.part() == ABSENT) {
            return Part.NONE;
        }
        String text = row.getField(columns.part()).strip().toLowerCase(Locale.ROOT);
        if (TEST.contains(text)) {
            return Part.TEST;
        }
        if (TRAIN.contains(text)) {
            return Part.TRAIN;
        }
        throw wrong(row, columns.part(), "\"" + text + "\", but train or test is expected");
    }

    private UserError wrong(CsvRecord row, int column, String what) {
        return UserError.failed(file.path() + ", line " + row.getStartingLineNumber() + ", column \""
                + head.names().get(column) + "\": " + what + ".");
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("Images are those that column \"" + head.names().get(columns.path()) + "\" names"
                + (columns.label() == ABSENT
                        ? "."
                        : "; labels come from column \"" + head.names().get(columns.label()) + "\"."));
        return notes;
    }
}
