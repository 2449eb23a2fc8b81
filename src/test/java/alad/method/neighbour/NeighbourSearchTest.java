package alad.method.neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.job.JobContext;
import alad.method.ReferenceMethod;
import alad.method.matrix.Distances;
import alad.method.matrix.Matrix;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of an independent program. */
class NeighbourSearchTest {
    private static final double RELATIVE = 1e-5;

    private final ReferenceMethod reference = new ReferenceMethod("knn");
    private final Matrix training = Matrix.of(reference.rows("train.x"));
    private final NeighbourSearch search = new NeighbourSearch(training);

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void distancesOfNewRowsAreTheReferences(int k) {
        Neighbours found = search.of(Matrix.of(reference.rows("eval.x")), k, new JobContext());
        reference.assertClose("eval.kth.k" + k, each(found, found::farthest), RELATIVE);
        reference.assertClose("eval.mean.k" + k, each(found, found::mean), RELATIVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void aTrainingRowIsNotItsOwnNeighbourButItsDuplicateIs(int k) {
        Neighbours found = search.among(training, k, new JobContext());
        reference.assertClose("train.kth.k" + k, each(found, found::farthest), RELATIVE);
        reference.assertClose("train.mean.k" + k, each(found, found::mean), RELATIVE);
    }

    @Test
    void rowsOfSeveralBlocksAreSearched() {
        int count = 2 * Distances.BLOCK + 7;
        Matrix line = new Matrix(count, 1);
        Arrays.setAll(line.values(), i -> i);
        Neighbours found =
                new NeighbourSearch(line).of(new Matrix(1, 1, new double[] {count - 1.6}), 3, new JobContext());
        assertEquals("[1029, 1030, 1028]", Arrays.toString(found.rows()));
    }

    private static double[] each(Neighbours found, IntToDoubleFunction of) {
        return IntStream.range(0, found.count()).mapToDouble(of).toArray();
    }
}
