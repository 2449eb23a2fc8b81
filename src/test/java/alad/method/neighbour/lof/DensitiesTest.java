package alad.method.neighbour.lof;

import alad.job.JobContext;
import alad.method.ReferenceMethod;
import alad.method.matrix.Matrix;
import alad.method.neighbour.NeighbourSearch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of an independent program. */
class DensitiesTest {
    private static final double RELATIVE = 1e-5;

    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void factorsAreTheReferences(int k) {
        ReferenceMethod reference = new ReferenceMethod("knn");
        Matrix training = Matrix.of(reference.rows("train.x"));
        NeighbourSearch search = new NeighbourSearch(training);
        JobContext job = new JobContext();
        Densities densities = Densities.of(search, training, k, job);
        reference.assertClose("train.lof.k" + k, densities.factors(search.among(training, k, job)), RELATIVE);
        reference.assertClose(
                "eval.lof.k" + k, densities.factors(search.of(Matrix.of(reference.rows("eval.x")), k, job)), RELATIVE);
    }
}
