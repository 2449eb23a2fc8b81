package alad.method.linear.pca;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.job.JobContext;
import alad.method.ReferenceMethod;
import alad.method.matrix.Matrix;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers of an independent program. */
class PrincipalComponentsTest {
    private static final double RELATIVE = 1e-5;

    private final ReferenceMethod reference = new ReferenceMethod("pca");
    private final PrincipalComponents all = PrincipalComponents.fit(reference.rows("train.x"), new JobContext());

    @Test
    void axesAndVariancesAreTheReferences() {
        reference.assertClose("mean", all.mean(), RELATIVE);
        reference.assertClose("eigenvalues", all.variances(), RELATIVE);
        reference.assertClose("components", all.axes().values(), RELATIVE);
    }

    @Test
    void asManyAxesAreKeptAsHoldTheShareOfTheVariance() {
        assertEquals(reference.fixture().get("k90").asInt(), all.holding(0.9));
    }

    @Test
    void bothScoresAreTheReferences() {
        Matrix rows = Matrix.of(reference.rows("eval.x"));
        Map.of("k1", 1, "k3", 3, "k90", all.holding(0.9)).forEach((name, components) -> {
            Subspace subspace = new Subspace(all, components);
            reference.assertClose("eval.reconstruction_error." + name, subspace.reconstructionErrors(rows), RELATIVE);
            reference.assertClose("eval.mahalanobis." + name, subspace.mahalanobis(rows), RELATIVE);
        });
        reference.assertClose("eval.mahalanobis.k0", new Subspace(all, 0).mahalanobis(rows), RELATIVE);
    }
}
