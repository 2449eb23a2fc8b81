package alad.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.download.Downloads;
import alad.data.download.OneTable;
import alad.data.download.ScriptedServer;
import alad.experiment.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchCommandTest {
    private static final byte[] TABLE = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer().always(ScriptedServer.file(TABLE, "\"a\""));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void listsTheSetsWithSizeAndLicence() {
        assertEquals(0, alad("data", "fetch"));
        assertTrue(out.toString().contains("tiny"), out.toString());
        assertTrue(out.toString().contains("absent"), out.toString());
        assertTrue(out.toString().contains("Free for all"), out.toString());
    }

    @Test
    void fetchesOnceTheLicenceIsAccepted() throws IOException {
        Path other = folder.resolve("other");
        String[] command = {"data", "fetch", "tiny", "--to", other.toString(), "--accept-licence", "--proxy", "direct"};
        assertEquals(0, alad(command), err.toString());
        assertTrue(out.toString().contains("Here: " + other.resolve("tiny/table.csv")), out.toString());
        assertArrayEquals(TABLE, Files.readAllBytes(other.resolve("tiny/table.csv")));
    }

    @Test
    void nothingComesWithoutALicenceAccepted() {
        assertEquals(2, alad("data", "fetch", "tiny"));
        assertTrue(err.toString().contains("--accept-licence"), err.toString());
        assertEquals(0, server.requests.size());
    }

    @Test
    void unknownNamesAndWrongProxiesAreUsageErrors() {
        assertEquals(2, alad("data", "fetch", "huge"));
        assertTrue(err.toString().contains("there are tiny"), err.toString());
        assertEquals(2, alad("data", "fetch", "tiny", "--proxy", "a b", "--accept-licence"));
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    private int alad(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Downloads downloads = OneTable.from(server, TABLE, folder.resolve("data"));
        return AladCommand.run(
                new Workbench(folder.resolve("store"), downloads),
                new PrintWriter(out),
                new PrintWriter(err),
                arguments);
    }
}
