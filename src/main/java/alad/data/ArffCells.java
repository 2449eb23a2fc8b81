package alad.data;

import java.util.ArrayList;
import java.util.List;

/** The cells of one line of an ARFF file: separated by commas, or by blanks where there is none; maybe quoted. */
final class ArffCells {
    private final String text;
    private final BoundedLines lines;
    private int at;

    /** @param lines to name the line where something is wrong */
    ArffCells(String text, BoundedLines lines) {
        this.text = text;
        this.lines = lines;
    }

    /** All cells; null for a missing one. */
    List<String> all() {
        List<String> cells = new ArrayList<>();
        boolean commas = comma(0) < text.length();
        skipBlanks();
        while (at < text.length()) {
            cells.add(cell(commas));
            skipBlanks();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                skipBlanks();
                if (at == text.length()) {
                    cells.add("");
                }
            }
            if (cells.size() > TableFile.MOST_COLUMNS) {
                throw lines.wrong("more than the " + TableFile.MOST_COLUMNS + " cells that are read at most");
            }
        }
        return cells;
    }

    /** The pieces between commas that no quote holds, as they are written. */
    List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        int start = 0;
        for (int end = comma(0); start < text.length(); end = comma(start)) {
            pairs.add(text.substring(start, end));
            start = end + 1;
        }
        return pairs;
    }

    /** The next cell up to a blank; null for a missing one. */
    String word() {
        skipBlanks();
        return cell(false);
    }

    String rest() {
        return text.substring(at);
    }

    /** Where the first comma from {@code start} on lies that no quote holds; the text's end without any. */
    private int comma(int start) {
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char character = text.charAt(i);
            if (quote != 0) {
                i += character == '\\' ? 1 : 0;
                quote = character == quote ? 0 : quote;
            } else if (isQuote(character)) {
                quote = character;
            } else if (character == ',') {
                return i;
            }
        }
        return text.length();
    }

    private String cell(boolean commas) {
        if (at < text.length() && isQuote(text.charAt(at))) {
            return quoted(text.charAt(at++));
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && (commas || !isBlank(text.charAt(at)))) {
            at++;
        }
        String cell = text.substring(start, at).strip();
        return cell.equals("?") ? null : cell;
    }

    private String quoted(char quote) {
        StringBuilder cell = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            cell.append(text.charAt(at++));
        }
        if (at++ >= text.length()) {
            throw lines.wrong("a quote isn't closed");
        }
        skipBlanks();
        if (at < text.length() && text.charAt(at) != ',' && !isBlank(text.charAt(at - 1))) {
            throw lines.wrong("a comma is expected after a quoted text");
        }
        return cell.toString().strip();
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private static boolean isQuote(char character) {
        return character == '\'' || character == '"';
    }
}
