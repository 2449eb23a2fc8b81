package alad.prepare;

import alad.data.Dataset;
import java.util.Set;

/** Seeded splits: the same dataset, classes, rule and seed give the same rows. */
public final class Splitter {
    /** Fewer normal training rows than this can't train anything. */
    public static final int FEWEST_TRAINING_ROWS = 8;

    private Splitter() {}

    /**
     * @param normalClasses names of the classes that count as normal; every other class is anomalous
     * @throws alad.job.UserError when a class is unknown, or too few normal rows are left for a part
     */
    public static Split split(Dataset dataset, Set<String> normalClasses, SplitRule rule, long seed) {
        throw new UnsupportedOperationException();
    }
}
