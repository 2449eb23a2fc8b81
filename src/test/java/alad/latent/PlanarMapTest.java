package alad.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanarMapTest {
    @Test
    void theFirstComponentsAreTheDirectionsOfMostVariance() {
        // Along (3, 4, 0) / 5 by -2, -1, 0, 1, 2 and along the third axis by 1, -1, 0, -1, 1, which don't correlate.
        float[][] codes = {
            {-1.2f, -1.6f, 1}, {-0.6f, -0.8f, -1}, {0, 0, 0}, {0.6f, 0.8f, -1}, {1.2f, 1.6f, 1},
        };
        PlanarMap map = PrincipalComponents.of(codes);
        assertArrayEquals(new double[] {-2, -1, 0, 1, 2}, map.x(), 1e-6);
        assertArrayEquals(new double[] {1, -1, 0, -1, 1}, map.y(), 1e-6);
        assertEquals(1, map.kept(), 1e-6);
    }

    @Test
    void theSignOfAComponentDoesntDependOnTheOrderOfTheRows() {
        float[][] codes = clouds(30, 8);
        float[][] backwards = new float[codes.length][];
        for (int i = 0; i < codes.length; i++) {
            backwards[i] = codes[codes.length - 1 - i];
        }
        PlanarMap map = PrincipalComponents.of(codes);
        PlanarMap other = PrincipalComponents.of(backwards);
        for (int i = 0; i < codes.length; i++) {
            assertEquals(map.x()[i], other.x()[codes.length - 1 - i], 1e-6);
        }
        assertTrue(map.kept() > 0.5 && map.kept() < 1, "" + map.kept());
    }

    /** By the singular value decomposition of NumPy; each direction turned so that its largest part is positive. */
    @Test
    void theMapOfCorrelatedCodesIsThatOfAnIndependentProgram() {
        PlanarMap map =
                PrincipalComponents.of(new float[][] {{1, 10, 3}, {2, 14, 2}, {4, 11, 9}, {7, 20, 4}, {5, 17, 1}});
        assertArrayEquals(
                new double[] {
                    -4.710214354072567, -0.547931580734869, -4.3876815890195, 6.087342952690272, 3.5584845711366615
                },
                map.x(),
                1e-9);
        assertArrayEquals(
                new double[] {
                    -2.3718887404090863, -2.431948325887017, 4.402312488965626, 2.1284231655822885, -1.7268985882518102
                },
                map.y(),
                1e-9);
        assertEquals(0.9930397758780147, map.kept(), 1e-12);
    }

    @Test
    void equalCodesLieOnOnePointAndNothingIsLost() {
        PlanarMap map = PrincipalComponents.of(new float[][] {{1, 2}, {1, 2}});
        assertArrayEquals(new double[2], map.x());
        assertArrayEquals(new double[2], map.y());
        assertEquals(1, map.kept());
    }

    @Test
    void codesOfOneNumberLieOnALine() {
        PlanarMap map = PrincipalComponents.of(new float[][] {{1}, {3}, {2}});
        assertArrayEquals(new double[] {-1, 1, 0}, map.x(), 1e-6);
        assertArrayEquals(new double[3], map.y());
    }

    @Test
    void cloudsOfCodesStayTogetherInTheEmbeddingAndASeedRepeatsIt() {
        float[][] codes = clouds(60, 12);
        PlanarMap map = NeighbourEmbedding.of(codes, 5, new JobContext());
        int same = 0;
        for (int i = 0; i < codes.length; i++) {
            same += nearest(map, i) / 20 == i / 20 ? 1 : 0;
        }
        assertEquals(60, same);
        assertArrayEquals(
                map.x(), NeighbourEmbedding.of(codes, 5, new JobContext()).x());
        assertNotEquals(
                map.x()[0], NeighbourEmbedding.of(codes, 6, new JobContext()).x()[0]);
    }

    @Test
    void anEmbeddingTellsHowFarItIsAndStopsInTheMidst() {
        List<Progress> told = new ArrayList<>();
        JobContext[] job = new JobContext[1];
        job[0] = new JobContext(progress -> {
            told.add(progress);
            job[0].cancel();
        });
        float[][] codes = clouds(2400, 8);
        assertThrows(JobCancelled.class, () -> NeighbourEmbedding.of(codes, 1, job[0]));
        assertTrue(told.get(0).done() < told.get(0).total(), told::toString);
        // what was stopped leaves the next one alone
        assertEquals(
                60, NeighbourEmbedding.of(clouds(60, 3), 1, new JobContext()).x().length);
    }

    @Test
    void fewOrEqualCodesGiveFinitePlaces() {
        for (int rows : new int[] {1, 2, 3, 4, 5, 15, 16, 17}) {
            PlanarMap map = NeighbourEmbedding.of(new float[rows][3], 5, new JobContext());
            assertEquals(rows, map.x().length);
            for (int i = 0; i < rows; i++) {
                assertTrue(Double.isFinite(map.x()[i]) && Double.isFinite(map.y()[i]), rows + " rows");
            }
        }
    }

    @Test
    void codesThatAreNotFiniteAreRefusedInWords() {
        float[][] codes = clouds(30, 4);
        codes[7][2] = Float.NaN;
        UserError error = assertThrows(UserError.class, () -> PrincipalComponents.of(codes));
        assertEquals(
                "Component 3 of the code of row 8 of 30 is NaN, so the codes have no place on a map.",
                error.getMessage());
        assertThrows(UserError.class, () -> NeighbourEmbedding.of(codes, 1, new JobContext()));
    }

    private static int nearest(PlanarMap map, int row) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < map.x().length; j++) {
            double distance = Math.hypot(map.x()[row] - map.x()[j], map.y()[row] - map.y()[j]);
            if (j != row && distance < least) {
                least = distance;
                best = j;
            }
        }
        return best;
    }

    /** Three clouds, rows of a cloud one after another. */
    private static float[][] clouds(int rows, int latent) {
        Random random = new Random(rows);
        float[][] codes = new float[rows][latent];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < latent; k++) {
                codes[i][k] = (float) (random.nextGaussian() * 0.3 + (k == i / (rows / 3) ? 4 : 0));
            }
        }
        return codes;
    }
}
