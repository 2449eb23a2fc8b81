package alad.ui.opened;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The threshold in use for each kind of score: the run's own until someone sets another; null before a run is open. */
public final class CurrentThresholds {
    private final Map<ScoreKind, ObjectProperty<Threshold>> byKind = new EnumMap<>(ScoreKind.class);
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private Map<ScoreKind, Threshold> own = Map.of();

    CurrentThresholds() {
        for (ScoreKind kind : ScoreKind.values()) {
            ObjectProperty<Threshold> threshold = new SimpleObjectProperty<>();
            threshold.addListener((source, old, changed) -> version.set(version.get() + 1));
            byKind.put(kind, threshold);
        }
    }

    public ObjectProperty<Threshold> of(ScoreKind kind) {
        return byKind.get(kind);
    }

    /** The thresholds of all kinds as they are now. */
    public Map<ScoreKind, Threshold> now() {
        Map<ScoreKind, Threshold> now = new EnumMap<>(ScoreKind.class);
        byKind.forEach((kind, threshold) -> {
            if (threshold.get() != null) {
                now.put(kind, threshold.get());
            }
        });
        return now;
    }

    /** Counts up whenever a threshold has changed. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Goes back to the run's own threshold. */
    public void reset(ScoreKind kind) {
        of(kind).set(own.get(kind));
    }

    /** Says that a threshold has become the run's own. */
    public void kept(ScoreKind kind, Threshold threshold) {
        Map<ScoreKind, Threshold> all = new EnumMap<>(ScoreKind.class);
        all.putAll(own);
        all.put(kind, threshold);
        own = all;
        version.set(version.get() + 1);
    }

    public boolean isOwn(ScoreKind kind) {
        return of(kind).get() == null || of(kind).get().equals(own.get(kind));
    }

    void use(Map<ScoreKind, Threshold> newOwn) {
        own = newOwn;
        byKind.keySet().forEach(this::reset);
    }
}
