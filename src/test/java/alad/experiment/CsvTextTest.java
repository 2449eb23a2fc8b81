package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.ScoreKind;
import alad.ui.chart.ChartTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {
    @TempDir
    Path folder;

    @Test
    void whatTheWindowSavesIsForASpreadsheet() throws IOException {
        RowsCsv.Line line = new RowsCsv.Line(3, "=a", "test", "@b", new float[4], new boolean[4]);
        Path file = folder.resolve("rows.csv");
        RowsCsv.write(file, ScoreKind.FEATURES, List.of(line), List.of());
        assertTrue(Files.readString(file).contains("\n3,'=a,test,'@b,0.0,"), Files.readString(file));
        ChartTable chart = new ChartTable(List.of("score", "+c"), List.of(new double[] {-1, 2}));
        assertEquals("score,'+c\n-1,2\n", chart.csv());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "=1+1|'=1+1",
                "+cmd|'+cmd",
                "-x|'-x",
                "@SUM(A1)|'@SUM(A1)",
                "＝1|'＝1",
                "\tx|'\tx",
                "a;=1+1|a;'=1+1",
                "=HYPERLINK(\"http://x\",\"y\")|\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"",
                "-5|-5",
                "+1.5e-3|+1.5e-3",
                "-.5|-.5",
                "a=b-c@d|a=b-c@d",
                "normal.|normal."
            })
    void aSpreadsheetComputesNoTextAndKeepsNumbers(String text, String cell) {
        assertEquals(cell, CsvText.SPREADSHEET.cell(text));
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "-x", "@a"})
    void programsGetTextsAsTheyAre(String text) {
        assertEquals(text, CsvText.AS_IS.cell(text));
    }
}
