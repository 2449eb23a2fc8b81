package alad.experiment;

import java.util.regex.Pattern;

/** How texts from data stand in a CSV file. */
public enum CsvText {
    /** As they are, for programs. */
    AS_IS,
    /** With an apostrophe before what a spreadsheet would compute; numbers stay numbers. */
    SPREADSHEET;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /** Where semicolons or tabs part cells, a formula may begin inside a text. */
    private static final Pattern FORMULA = Pattern.compile("(^|[;\t\n\r])(?=[=+\\-@＝＋－＠\t\r])");

    /** The text as a cell, in quotes where it must be. */
    public String cell(String text) {
        return quoted(
                this == AS_IS || NUMBER.matcher(text).matches()
                        ? text
                        : FORMULA.matcher(text).replaceAll("$1'"));
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
