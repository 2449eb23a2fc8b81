package alad.data;

import alad.job.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the lines before {@code @data} of an ARFF file declare.
 *
 * @param attributes in the file's order, at least one
 */
record ArffHeader(List<Attribute> attributes) {
    private static final Set<String> NUMBERS = Set.of("numeric", "real", "integer");

    /**
     * @param values that a nominal attribute may take; empty for other kinds
     * @param number whether its values are numbers
     */
    record Attribute(String name, List<String> values, boolean number) {
        boolean isNominal() {
            return !values.isEmpty();
        }
    }

    /** Reads up to and with the line {@code @data}. */
    static ArffHeader read(Path path, BoundedLines lines) {
        List<Attribute> attributes = new ArrayList<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            String text = line.strip();
            String word = text.split("[ \t]", 2)[0].toLowerCase(Locale.ROOT);
            if (word.equals("@data")) {
                if (attributes.isEmpty()) {
                    throw UserError.failed(path + " declares no attributes.");
                }
                return new ArffHeader(List.copyOf(attributes));
            }
            if (word.equals("@attribute")) {
                attributes.add(attribute(text.substring(word.length()), lines));
            } else if (!text.isEmpty() && !text.startsWith("%") && !word.equals("@relation")) {
                throw lines.wrong("@attribute or @data is expected");
            }
            if (attributes.size() > TableFile.MOST_COLUMNS) {
                throw UserError.failed(
                        path + " has more than the " + TableFile.MOST_COLUMNS + " attributes that are read at most.");
            }
        }
        throw UserError.failed(path + " is cut off: it has no line @data.");
    }

    private static Attribute attribute(String text, BoundedLines lines) {
        ArffCells cells = new ArffCells(text, lines);
        String name = cells.word();
        String type = cells.rest().strip();
        if (name == null || name.isEmpty() || type.isEmpty()) {
            throw lines.wrong("an attribute needs a name and a type");
        }
        if (type.startsWith("{")) {
            if (!type.endsWith("}")) {
                throw lines.wrong("the values of an attribute must end with }");
            }
            List<String> values = new ArffCells(type.substring(1, type.length() - 1), lines).all();
            if (values.isEmpty() || values.contains(null) || values.size() > Categories.MOST) {
                throw lines.wrong("an attribute may have 1 to " + Categories.MOST + " values");
            }
            return new Attribute(name, values, false);
        }
        String kind = type.split("[ \t]", 2)[0].toLowerCase(Locale.ROOT);
        if (NUMBERS.contains(kind)) {
            return new Attribute(name, List.of(), true);
        }
        if (kind.equals("string") || kind.equals("date")) {
            return new Attribute(name, List.of(), false);
        }
        throw lines.wrong("numeric, string, date or {values} is expected as the type of an attribute");
    }
}
