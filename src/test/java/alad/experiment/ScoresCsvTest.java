package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.data.TableSamples;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresCsvTest {
    private static final int[] ROWS = {2, 0};
    private static final float[] VALUES = {1 / 3f, Float.MIN_VALUE};

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeFile() {
        file = folder.resolve("scores.csv");
        Map<ScoreKind, float[]> scores = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            scores.put(kind, VALUES);
        }
        Dataset dataset = new Dataset(
                "d",
                "f",
                folder,
                new TableSamples(3, List.of(new TableSamples.Column("c", new float[3], List.of()))),
                List.of("good", "bad"),
                new int[] {0, 0, 1},
                new Dataset.Part[] {Dataset.Part.NONE, Dataset.Part.NONE, Dataset.Part.NONE},
                new String[] {"0", "1", "a,\"b\"\nc.png"},
                List.of());
        new ScoresCsv()
                .add("test", dataset, ROWS, new boolean[] {false, false, true}, new Scores(scores))
                .write(file);
    }

    @Test
    void scoresComeBackToTheLastBit() {
        Scores read = ScoresCsv.read(file, "test", ROWS).orElseThrow();
        for (ScoreKind kind : ScoreKind.values()) {
            assertArrayEquals(VALUES, read.of(kind));
        }
    }

    @Test
    void namesWithCommasQuotesAndLineEndsStayWhole() throws IOException {
        List<List<String>> records = ScoresCsv.records(Files.readString(file));
        assertEquals(
                List.of("2", "a,\"b\"\nc.png", "test", "bad", "true"),
                records.get(1).subList(0, 5));
        assertEquals("0", records.get(2).get(0));
        assertEquals(3, records.size());
    }

    @Test
    void aFileOfOtherRowsIsNotTaken() {
        assertTrue(ScoresCsv.read(file, "test", new int[] {0, 2}).isEmpty());
        assertTrue(ScoresCsv.read(file, "test", new int[] {2}).isEmpty());
        assertTrue(ScoresCsv.read(file, "validation", ROWS).isEmpty());
        assertTrue(ScoresCsv.read(folder.resolve("none.csv"), "test", ROWS).isEmpty());
    }
}
