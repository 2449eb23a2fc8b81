package alad.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the lines of a file of connections look: 41 columns and a label, in NSL-KDD a level of difficulty after it.
 *
 * @param hasHeader whether the first line holds names
 * @param width cells in a line
 * @param fullStop whether labels end with one, as those of KDD Cup 99 do and those of NSL-KDD don't
 */
record KddLayout(boolean hasHeader, int width, boolean fullStop) {
    /** Which cell holds the label. */
    static final int LABEL = Kdd99Columns.NAMES.size();

    private static final int BYTES_LOOKED_AT = 8192;
    private static final Pattern PROTOCOL = Pattern.compile("tcp|udp|icmp");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]+\\.?");
    private static final Pattern LEVEL = Pattern.compile("\\d{1,2}");

    /** Looks at the first lines; empty when they are of another kind. */
    static Optional<KddLayout> of(Path path) throws IOException {
        byte[] head;
        try {
            head = SourceStream.head(path, BYTES_LOOKED_AT);
        } catch (IOException e) {
            return Optional.empty();
        }
        List<String> lines = new String(head, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
        boolean header =
                lines.size() == 2 && lines.get(0).toLowerCase(Locale.ROOT).startsWith(Kdd99Columns.NAMES.get(0) + ",");
        return lines.isEmpty() ? Optional.empty() : of(header, lines.get(header ? 1 : 0));
    }

    private static Optional<KddLayout> of(boolean header, String line) {
        String[] cells = line.split(",", -1);
        boolean known = (cells.length == LABEL + 1
                        || cells.length == LABEL + 2
                                && LEVEL.matcher(cells[LABEL + 1]).matches())
                && PROTOCOL.matcher(cells[1]).matches()
                && NAME.matcher(cells[LABEL]).matches();
        return known ? Optional.of(new KddLayout(header, cells.length, cells[LABEL].endsWith("."))) : Optional.empty();
    }

    /** The class that a label of the file stands for. */
    String className(String label) {
        return fullStop ? KddClasses.named(label) : label;
    }

    String format() {
        return fullStop ? KddClasses.FORMAT : "NSL-KDD";
    }

    boolean isLabel(String text) {
        return text.length() > (fullStop ? 1 : 0) && text.endsWith(".") == fullStop;
    }

    String expectation() {
        return fullStop
                ? "a label that ends with a full stop is expected (such as normal.)"
                : "a label without a full stop is expected (such as normal)";
    }

    List<String> notes() {
        String columns =
                "Columns are named as KDD Cup 99 names them; protocol_type, service, flag and four columns of 0"
                        + " and 1 are categories.";
        if (fullStop) {
            return List.of(
                    columns,
                    "normal is the class of ordinary connections; the paper's protocol calls it the anomaly,"
                            + " because it is the rarer one here.");
        }
        return width == LABEL + 1
                ? List.of(columns)
                : List.of(columns, "The last column, the level of difficulty, is no feature and was left out.");
    }
}
