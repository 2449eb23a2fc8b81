package alad.detector;

import java.util.EnumMap;
import java.util.Map;

/** One array of scores for each kind, all of the same length, in row order. */
public record Scores(Map<ScoreKind, float[]> byKind) {
    public Scores {
        byKind = new EnumMap<>(byKind);
    }

    public float[] of(ScoreKind kind) {
        return byKind.get(kind);
    }
}
