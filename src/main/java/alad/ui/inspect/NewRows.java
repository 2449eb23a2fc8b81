package alad.ui.inspect;

import alad.data.Dataset;
import alad.detector.Scores;
import java.nio.file.Path;
import java.util.List;

/**
 * Data that the user has had scored by the open run.
 *
 * @param inputs the files and folders that were added
 * @param remarks what it holds that training rows didn't, in sentences
 */
record NewRows(List<Path> inputs, Dataset dataset, Scores scores, List<String> remarks) {
    /** The same data scored again is other data. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
