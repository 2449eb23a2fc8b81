package alad.experiment;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.Threshold;
import alad.file.AtomicFile;
import java.nio.charset.StandardCharsets;
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

    /** Nothing is remarked. */
    public ScoredData(Dataset dataset, Scores scores, Map<ScoreKind, Threshold> thresholds) {
        this(dataset, scores, thresholds, List.of());
    }

    public boolean isAnomalous(int row) {
        return thresholds.get(ScoreKind.FEATURES).isAnomalous(scores.of(ScoreKind.FEATURES)[row]);
    }

    public long anomalousRows() {
        return IntStream.range(0, dataset.count()).filter(this::isAnomalous).count();
    }

    /**
     * Writes row, id, the four scores, and the verdict of the features score.
     *
     * @param read what was read for the scores: the data, and the model if it is a file
     * @throws alad.job.UserError when the file can't be written, lies in a run or belongs to what was read
     */
    public void writeCsv(Path file, CsvText texts, Collection<Path> read) {
        OutputFile.require(file, read);
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
}
