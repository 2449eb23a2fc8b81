package alad.experiment.report;

import java.util.List;
import java.util.Locale;

/** HTML as it grows; all text that comes from outside goes through {@link #escaped}. */
final class Html {
    private final StringBuilder text = new StringBuilder();

    /** Adds markup as it is. */
    Html raw(String markup) {
        text.append(markup).append('\n');
        return this;
    }

    Html heading(String words) {
        return raw("<h2>" + escaped(words) + "</h2>");
    }

    Html paragraph(String words) {
        return raw("<p>" + escaped(words) + "</p>");
    }

    Html note(String words) {
        return raw("<p class=\"note\">" + escaped(words) + "</p>");
    }

    /** A table of one head row; columns after the first stand to the right. */
    Html table(List<String> head, List<List<String>> rows) {
        raw("<table>");
        row("th", head);
        rows.forEach(cells -> row("td", cells));
        return raw("</table>");
    }

    /** A table of names and values. */
    Html facts(List<List<String>> rows) {
        raw("<table class=\"facts\">");
        rows.forEach(cells -> row("td", cells));
        return raw("</table>");
    }

    private void row(String tag, List<String> cells) {
        StringBuilder line = new StringBuilder("<tr>");
        for (String cell : cells) {
            line.append('<').append(tag).append('>').append(escaped(cell));
            line.append("</").append(tag).append('>');
        }
        raw(line.append("</tr>").toString());
    }

    /** With the characters that mean something to HTML written as what they are; control characters left out. */
    static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        words.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (point >= ' ' || point == '\n') {
                        safe.appendCodePoint(point);
                    }
                }
            }
        });
        return safe.toString();
    }

    /** Three digits after the point; a dash for what can't be had. */
    static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** As a score is shown: four significant digits. */
    static String score(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
