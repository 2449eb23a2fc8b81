package alad.experiment;

import alad.detector.ScoreKind;
import alad.file.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A table of chosen rows with their scores and verdicts. */
public final class RowsCsv {
    private RowsCsv() {}

    /**
     * One row.
     *
     * @param part "test", "validation" or "new"
     * @param className empty when not known
     * @param scores one of each kind, in the kinds' order
     * @param anomalous what the threshold of each kind says
     */
    public record Line(int row, String id, String part, String className, float[] scores, boolean[] anomalous) {}

    /**
     * Writes row, id, part, class, the four scores, and the verdict by {@code kind}, for a spreadsheet.
     *
     * @param read the files and folders that the rows are from
     * @throws alad.job.UserError when the file can't be written, lies in a run or belongs to what was read
     */
    public static void write(Path file, ScoreKind kind, List<Line> lines, Collection<Path> read) {
        OutputFile.require(file, read);
        StringBuilder text = new StringBuilder("row,id,part,class,features,logits,l1,l2,verdict by ")
                .append(kind.name().toLowerCase(Locale.ROOT))
                .append('\n');
        for (Line line : lines) {
            text.append(line.row()).append(',').append(CsvText.SPREADSHEET.cell(line.id()));
            text.append(',').append(line.part()).append(',').append(CsvText.SPREADSHEET.cell(line.className()));
            for (ScoreKind each : ScoreKind.values()) {
                text.append(',').append(line.scores()[each.ordinal()]);
            }
            text.append(line.anomalous()[kind.ordinal()] ? ",anomalous\n" : ",normal\n");
        }
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
