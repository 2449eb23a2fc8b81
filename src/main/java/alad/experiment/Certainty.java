package alad.experiment;

import alad.evaluate.Interval;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How sure one kind of score's test AUROC is, in intervals of 95 %.
 *
 * @param auroc of the AUROC itself
 * @param overUntrained of how far it lies above the same score of the untrained networks; null where they weren't scored
 * @param overControls of how far it lies above each plain statistic, by its name
 */
public record Certainty(Interval auroc, Interval overUntrained, Map<String, Interval> overControls) {
    public Certainty {
        overControls = Collections.unmodifiableMap(new LinkedHashMap<>(overControls));
    }
}
