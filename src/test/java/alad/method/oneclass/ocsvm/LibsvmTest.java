package alad.method.oneclass.ocsvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.method.ReferenceMethod;
import alad.method.matrix.Matrix;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of an independent program. */
class LibsvmTest {
    private static final double TOLERANCE = 1e-9;
    private static final double ABSOLUTE = 1e-5;

    private final ReferenceMethod reference = new ReferenceMethod("ocsvm");
    private final Matrix training = Matrix.of(reference.rows("train.x"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theBoundaryIsTheReferences(int pair) {
        JsonNode wanted = reference.fixture().get("pairs").get(pair - 1);
        Gamma rule = Gamma.valueOf(wanted.get("gamma_rule").asText().toUpperCase(Locale.ROOT));
        double gamma = rule.of(training, wanted.get("gamma").asDouble());
        assertEquals(wanted.get("gamma").asDouble(), gamma, 1e-9);
        Boundary boundary = Libsvm.fit(training, wanted.get("nu").asDouble(), gamma, TOLERANCE, new JobContext());

        assertEquals(wanted.get("rho").asDouble(), boundary.rho(), 1e-6 * Math.abs(boundary.rho()));
        assertEquals(wanted.get("support_vectors").asInt(), boundary.alpha().length);
        assertEquals(
                wanted.get("at_upper_bound").asInt(),
                Arrays.stream(boundary.alpha()).filter(alpha -> alpha == 1).count());
        assertEquals(
                wanted.get("sum_alpha").asDouble(),
                Arrays.stream(boundary.alpha()).sum(),
                1e-6);
        double[] scores = boundary.scores(Matrix.of(reference.rows("eval.x")));
        double[] theirs = reference.array("pair" + pair + ".score");
        for (int i = 0; i < scores.length; i++) {
            assertEquals(theirs[i], scores[i], ABSOLUTE);
        }
    }

    @Test
    void theSolverCanBeStopped() {
        JobContext job = new JobContext();
        job.cancel();
        assertThrows(JobCancelled.class, () -> Libsvm.fit(training, 0.5, 0.05, TOLERANCE, job));
    }
}
