package alad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.Workbench;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
    private static final String NASTY = "not\u009b2J\u202egnp\u007f";
    private static final String SHOWN = "not\\u009b2J\\u202egnp\\u007f";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aCommandWhoseWordsAreLostFails() throws IOException {
        for (String[] words : new String[][] {
            {"runs"},
            {"presets"},
            {"--help"},
            {"data"},
            {"--version"},
            {"data", "fetch"},
            {"data", "describe", table("good").toString(), "--json"}
        }) {
            err.getBuffer().setLength(0);
            assertEquals(1, alad(failing("No space left on device"), words), String.join(" ", words));
            assertEquals(
                    "What was to be printed is lost: the output can't be written: No space left on device.",
                    err.toString().strip());
        }
    }

    @Test
    void aReaderThatLeavesIsNoErrorToTellOf() {
        assertEquals(141, alad(failing("Broken pipe"), "presets"));
        assertEquals("", err.toString());
    }

    @Test
    void aFailureKeepsItsCodeWhenItsWordsAreLost() {
        assertEquals(2, alad(failing("No space left on device"), "describe"));
    }

    @Test
    void namesFromDataCommandNoTerminal() throws IOException {
        String table = table(NASTY).toString();
        assertEquals(0, alad(out, "data", "describe", table), err.toString());
        assertTrue(out.toString().contains(SHOWN), out.toString());
        assertEquals(2, alad(out, "data", "describe", table, "--normal", "\u001b[2J"));
        assertTrue(err.toString().contains("\\u001b[2J"), err.toString());
        assertFalse((out.toString() + err).matches("(?s).*[\\p{Cntrl}&&[^\\n]].*"), out.toString() + err);
    }

    @Test
    void jsonOnATerminalStaysJsonOfTheSameNames() throws IOException {
        assertEquals(0, alad(out, "data", "describe", table(NASTY).toString(), "--json"), err.toString());
        assertFalse(out.toString().contains("\u202e") || out.toString().contains("\u009b"));
        String name = new ObjectMapper()
                .readTree(out.toString())
                .at("/description/classes/0/name")
                .asText();
        assertEquals(NASTY, name);
    }

    @Test
    void aLogLineCommandsNoTerminal() {
        assertEquals("\\u001b[31m\\u0007\\u000dx", VisibleWriter.visible("\u001b[31m\u0007\rx"));
        assertTrue(new VisibleFormatter()
                .format(new LogRecord(Level.WARNING, NASTY))
                .contains(SHOWN));
    }

    @Test
    void lettersOfAllLanguagesAndLineEndsStay() {
        String plain = "Prüfung\tعربي نیم\u200cفاصله 日本 👩\u200d🔧\r\n";
        assertEquals(plain, VisibleWriter.visible(plain));
    }

    private int alad(Writer to, String... arguments) {
        return AladCommand.run(new Workbench(folder.resolve("store")), to, err, arguments);
    }

    private static Writer failing(String reason) {
        return new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException(reason);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private Path table(String className) throws IOException {
        return Files.writeString(
                folder.resolve("table.csv"), ("1,2," + "\"" + className + "\"\n").repeat(60) + "3,4,zzz\n".repeat(20));
    }
}
