package alad.prepare;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.data.KddClasses;
import java.util.Arrays;

/**
 * How the code of ALAD's authors (Zenati et al. 2018) draws its rows, number for number: NumPy's legacy generator
 * under pandas' {@code sample} and scikit-learn's {@code train_test_split}.
 */
public enum AuthorsSplit {
    /** {@code sample(frac=0.5)} is the training half, of which the normal rows train; the other half tests. */
    KDD99(true, false),
    /** {@code train_test_split(test_size=0.5)}; the training half keeps its anomalous rows. */
    ARRHYTHMIA(false, false),
    /** {@code train_test_split(test_size=0.2)}, then a quarter of the rest validates; normal rows train and validate. */
    IMAGES(true, true);

    /** The seed of the published figures. */
    public static final long SEED = 42;

    private static final double HALF = 0.5;
    private static final double FIFTH = 0.2;
    private static final double QUARTER = 0.25;

    private final boolean cleaned;
    private final boolean validates;

    AuthorsSplit(boolean cleaned, boolean validates) {
        this.cleaned = cleaned;
        this.validates = validates;
    }

    /** How the authors draw rows of this kind of data. */
    static AuthorsSplit of(Dataset dataset) {
        if (dataset.samples() instanceof ImageSamples) {
            return IMAGES;
        }
        return KddClasses.areOf(dataset) ? KDD99 : ARRHYTHMIA;
    }

    /** Whether anomalous rows of the training part are left out. */
    public boolean isCleaned() {
        return cleaned;
    }

    /** Whether validation has rows of its own; where it hasn't, its rows train as well. */
    public boolean validatesApart() {
        return validates;
    }

    /** Rows of all classes in the order of their draw; validation is empty where it has none of its own. */
    record Rows(int[] train, int[] validation, int[] test) {}

    Rows draw(int count, long seed) {
        int[] drawn = new NumpyRandom(seed).permutation(count);
        if (this == KDD99) {
            int half = (int) Math.rint(count * HALF);
            return new Rows(first(drawn, half), new int[0], Splitter.rest(drawn, half));
        }
        int test = (int) Math.ceil(count * (this == IMAGES ? FIFTH : HALF));
        int[] training = Splitter.rest(drawn, test);
        if (this == ARRHYTHMIA) {
            return new Rows(training, new int[0], first(drawn, test));
        }
        int[] again = new NumpyRandom(seed).permutation(training.length);
        int[] shuffled = Arrays.stream(again).map(place -> training[place]).toArray();
        int validation = (int) Math.ceil(training.length * QUARTER);
        return new Rows(Splitter.rest(shuffled, validation), first(shuffled, validation), first(drawn, test));
    }

    private static int[] first(int[] rows, int count) {
        return Arrays.copyOf(rows, count);
    }
}
