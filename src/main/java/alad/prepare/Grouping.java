package alad.prepare;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.job.UserError;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which rows belong together (pictures of one part, measurements of one patient) and so must be on one side of a split.
 *
 * @param by what says it
 * @param of the column's name, or the regular expression that finds the group in an image's name: its first capturing
 *     group, or all that it matches; images that it doesn't match are groups of their own. Empty for folders.
 */
public record Grouping(By by, String of) {
    /** COLUMN of a table, which then is no feature; FOLDER that an image lies in; NAME of an image's file. */
    public enum By {
        COLUMN,
        FOLDER,
        NAME
    }

    private static final int LONGEST = 200;

    /** @throws UserError when the column has no name or the expression can't be understood */
    public Grouping {
        of = of == null ? "" : of.strip();
        if (by == null || of.isEmpty() != (by == By.FOLDER)) {
            throw UserError.invalid(
                    "groups", "Name the column of the groups, or an expression that finds them in a file's name.");
        }
        if (of.length() > LONGEST) {
            throw UserError.invalid("groups", "What finds the groups must have at most " + LONGEST + " characters.");
        }
        if (by == By.NAME) {
            pattern(of);
        }
    }

    public static Grouping byColumn(String name) {
        return new Grouping(By.COLUMN, name);
    }

    public static Grouping byFolder() {
        return new Grouping(By.FOLDER, "");
    }

    public static Grouping byName(String expression) {
        return new Grouping(By.NAME, expression);
    }

    /**
     * @return for every row the number of its group, from 0
     * @throws UserError when the data has no such column, or no names of files
     */
    public int[] groups(Dataset dataset) {
        Numbers numbers = new Numbers();
        int[] groups = new int[dataset.count()];
        if (by == By.COLUMN) {
            Column column = column(dataset);
            for (int row = 0; row < groups.length; row++) {
                float value = column.values()[row];
                // Rows without a value are groups of their own.
                groups[row] = numbers.of(Float.isNaN(value) ? "row " + row : Float.toString(value));
            }
            return groups;
        }
        if (!(dataset.samples() instanceof ImageSamples)) {
            throw UserError.invalid("groups", dataset.name() + " is a table; name the column of its groups.");
        }
        Pattern pattern = by == By.NAME ? pattern(of) : null;
        for (int row = 0; row < groups.length; row++) {
            String name = dataset.ids()[row].replace('\\', '/');
            groups[row] = numbers.of(pattern == null ? folder(name) : found(pattern, name));
        }
        return groups;
    }

    /** "column patient", "folder", "name by part(\\d+)". */
    public String inWords() {
        return by == By.COLUMN ? "column " + of : by == By.FOLDER ? "folder" : "name by " + of;
    }

    private Column column(Dataset dataset) {
        if (dataset.samples() instanceof TableSamples table) {
            return table.columns().stream()
                    .filter(column -> column.name().equals(of))
                    .findFirst()
                    .orElseThrow(() -> UserError.invalid(
                            "groups", dataset.name() + " has no column \"" + of + "\" beside the label."));
        }
        throw UserError.invalid(
                "groups", dataset.name() + " holds images; group them by folder or by an expression on their names.");
    }

    private static String folder(String name) {
        String[] names = name.split("/");
        return names.length < 2 ? "" : names[names.length - 2];
    }

    private static String found(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(new BoundedText(name));
        try {
            if (!matcher.find()) {
                return "\n" + name;
            }
        } catch (StackOverflowError e) {
            throw BoundedText.tooLong(name);
        }
        String group = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
        return group == null ? "\n" + name : group;
    }

    private static Pattern pattern(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw UserError.invalid(
                    "groups", "\"" + expression + "\" is no regular expression: " + e.getDescription() + ".");
        }
    }

    private static final class Numbers {
        private final Map<String, Integer> known = new HashMap<>();

        int of(String group) {
            return known.computeIfAbsent(group, unknown -> known.size());
        }
    }
}
