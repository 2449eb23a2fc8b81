package alad.experiment;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.Threshold;
import alad.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Data that a run's model has not been trained on, scored by it: one score a row of each kind, and the thresholds.
 *
 * @param remarks what the data holds that training rows didn't, in sentences
 */
public record ScoredData(Dataset dataset, Scores scores, Map<ScoreKind, Threshold> thresholds, List<String> remarks) {
    public ScoredData {
        remarks = List.copyOf(remarks);
    }

    public boolean isAnomalous(int row) {
        return thresholds.get(ScoreKind.FEATURES).isAnomalous(scores.of(ScoreKind.FEATURES)[row]);
    }

    public long anomalousRows() {
        return IntStream.range(0, dataset.count()).filter(this::isAnomalous).count();
    }

    /**
     * Writes row, id, the four scores, and the verdict of the features score; and beside it, called as the file with
     * {@code .remarks.txt} at its end, the remarks, one a line. A table of scores alone stays what other programs read;
     * without remarks there is no such file, and one of earlier scores goes.
     *
     * @param read what was read for the scores: the data, and the model if it is a file
     * @throws alad.job.UserError when the file can't be written, lies in a run or belongs to what was read
     */
    public void writeCsv(Path file, CsvText texts, Collection<Path> read) {
        OutputFile.require(file, read);
        writeRemarks(file, read);
        StringBuilder text = new StringBuilder("row,id,features,logits,l1,l2,verdict\n");
        for (int row = 0; row < dataset.count(); row++) {
            text.append(row).append(',').append(texts.cell(dataset.ids()[row]));
            for (ScoreKind kind : ScoreKind.values()) {
                text.append(',').append(scores.of(kind)[row]);
            }
            text.append(isAnomalous(row) ? ",anomalous\n" : ",normal\n");
        }
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Before the scores, so that they are never there without. */
    private void writeRemarks(Path scores, Collection<Path> read) {
        if (Files.exists(scores) && !Files.isRegularFile(scores)) {
            return; // a device or a pipe has no place beside it
        }
        Path file = scores.resolveSibling(scores.getFileName() + ".remarks.txt");
        OutputFile.require(file, read);
        try {
            if (remarks.isEmpty()) {
                AtomicFile.delete(file);
            } else {
                AtomicFile.write(file, (String.join("\n", remarks) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw AtomicFile.unwritable(file, e);
        }
    }
}
