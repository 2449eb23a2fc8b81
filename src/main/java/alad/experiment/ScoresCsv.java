package alad.experiment;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.file.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes {@code scores.csv}: a header and one line a scored row. Floats have as many digits as it takes to read the
 * same float back ({@link KeptScores}).
 */
final class ScoresCsv {
    private static final ScoreKind[] KINDS = ScoreKind.values();
    private static final String HEADER = "row,id,part,class,anomalous,features,logits,l1,l2";

    private final CsvText texts;
    private final StringBuilder text = new StringBuilder(HEADER).append('\n');

    ScoresCsv(CsvText texts) {
        this.texts = texts;
    }

    /** Adds rows of {@code dataset}: {@code scores} are in the order of {@code rows}. */
    ScoresCsv add(String part, Dataset dataset, int[] rows, boolean[] anomalous, Scores scores) {
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            text.append(row).append(',').append(texts.cell(dataset.ids()[row])).append(',');
            text.append(part)
                    .append(',')
                    .append(texts.cell(dataset.className(row)))
                    .append(',');
            text.append(anomalous[row]);
            for (ScoreKind kind : KINDS) {
                text.append(',').append(scores.of(kind)[i]);
            }
            text.append('\n');
        }
        return this;
    }

    void write(Path file) {
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
