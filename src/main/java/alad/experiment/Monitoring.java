package alad.experiment;

import alad.job.UserError;
import java.util.List;

/**
 * When the test rows are scored while a run trains, to be looked at and for nothing else: no choice of the training
 * depends on it.
 *
 * @param epochs after which to score, 0 = before the first; ascending, each once
 * @param topShare share of the test rows called anomalous for precision and recall, in (0, 1]; 0 = as large as the
 *     share of anomalous rows among them
 */
public record Monitoring(List<Integer> epochs, double topShare) {
    public Monitoring {
        if (epochs.stream().anyMatch(epoch -> epoch < 0)) {
            throw UserError.invalid("epochs", "Epochs to evaluate at must be 0 or more, but were " + epochs + ".");
        }
        if (!(topShare >= 0 && topShare <= 1)) {
            throw UserError.invalid(
                    "topShare", "The share called anomalous must be from 0 to 1, but was " + topShare + ".");
        }
        epochs = epochs.stream().distinct().sorted().toList();
    }
}
