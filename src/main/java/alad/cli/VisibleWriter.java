package alad.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Passes text on with characters that would command a terminal, or turn the order of its letters, written as a
 * backslash, u and four digits, as JSON does: names in data and files may come from strangers.
 */
final class VisibleWriter extends Writer {
    private static final char ZERO_WIDTH_NON_JOINER = '\u200c';
    private static final char ZERO_WIDTH_JOINER = '\u200d';

    private final Writer out;
    private IOException failure;

    VisibleWriter(Writer out) {
        this.out = out;
    }

    static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean endsLine = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (endsLine || !isHidden(c)) {
                shown.append(c);
            } else {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return shown.toString();
    }

    private static boolean isHidden(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Takes a terminal back to the start of the line. */
    void returnToLineStart() throws IOException {
        pass("\r");
    }

    /** To the same place without a change. */
    Writer asIs() {
        return new FilterWriter(this) {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                pass(new String(text, from, length));
            }

            @Override
            public void write(String text, int from, int length) throws IOException {
                pass(text.substring(from, from + length));
            }
        };
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        pass(visible(new String(text, from, length)));
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Why something was lost on the way out; null when all arrived. */
    IOException failure() {
        return failure;
    }

    private void pass(String text) throws IOException {
        try {
            out.write(text);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    private IOException remembered(IOException e) {
        failure = failure == null ? e : failure;
        return e;
    }
}
