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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        new ScoresCsv(CsvText.AS_IS)
                .add("test", dataset, ROWS, new boolean[] {false, false, true}, new Scores(scores))
                .write(file);
    }

    @Test
    void scoresComeBackToTheLastBit() {
        Scores read = read("test", ROWS).orElseThrow();
        for (ScoreKind kind : ScoreKind.values()) {
            assertArrayEquals(VALUES, read.of(kind));
        }
    }

    @Test
    void namesWithCommasQuotesAndLineEndsStayWhole() throws IOException {
        assertEquals("""
                row,id,part,class,anomalous,features,logits,l1,l2
                2,"a,""b""
                c.png",test,bad,true,0.33333334,0.33333334,0.33333334,0.33333334
                0,0,test,good,false,1.4E-45,1.4E-45,1.4E-45,1.4E-45
                """, Files.readString(file));
    }

    @Test
    void aFileOfOtherRowsIsNotTaken() {
        assertTrue(read("test", new int[] {0, 2}).isEmpty());
        assertTrue(read("test", new int[] {2}).isEmpty());
        assertTrue(read("validation", ROWS).isEmpty());
    }

    @Test
    void aPartWithoutRowsHasItsScoresOnceTheFileIsThere() {
        assertEquals(0, read("labelled", new int[0]).orElseThrow().of(ScoreKind.L1).length);
        assertTrue(KeptScores.read(folder.resolve("none.csv")).isEmpty());
    }

    @Test
    void aFileWithAWordForANumberHoldsNoScores() throws IOException {
        Files.writeString(file, Files.readString(file).replace("1.4E-45", "much"));
        assertTrue(KeptScores.read(file).isEmpty());
    }

    @Test
    void aFileThatWasCutAnywhereHoldsNoScoresOfItsLastPart() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertTrue(
                    KeptScores.read(file).flatMap(kept -> kept.of("test", ROWS)).isEmpty(), length + " bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", ""})
    void aFileWithAScoreThatIsNoFiniteNumberHoldsNoScores(String score) throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst("1.4E-45", score));
        assertTrue(KeptScores.read(file).isEmpty());
    }

    @Test
    void aFileOfUnknownPartsHoldsNoScores() throws IOException {
        Files.writeString(file, Files.readString(file).replace(",test,", ",tesd,"));
        assertTrue(KeptScores.read(file).isEmpty());
    }

    private Optional<Scores> read(String part, int[] rows) {
        return KeptScores.read(file).orElseThrow().of(part, rows);
    }
}
