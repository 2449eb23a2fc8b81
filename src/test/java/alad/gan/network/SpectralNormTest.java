package alad.gan.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class SpectralNormTest {
    @Test
    void sigmaBecomesTheLargestSingularValue() {
        int rows = 5;
        int columns = 8;
        Parameters parameters = new Parameters();
        Parameters.Slot slot = parameters.reserve("weight", rows, columns);
        parameters.allocate();
        Tensor weights = parameters.value(slot);
        new Noise(3).fillNormal(weights, 1);
        double[][] matrix = new double[rows][columns];
        for (int i = 0; i < rows * columns; i++) {
            matrix[i / columns][i % columns] = weights.values().get(i);
        }
        double expected = new SingularValueDecomposition(new Array2DRowRealMatrix(matrix)).getSingularValues()[0];
        SpectralNorm norm = new SpectralNorm(parameters, slot);
        norm.start(new Noise(4));
        for (int i = 0; i < 200; i++) {
            norm.iterate();
        }
        assertEquals(expected, norm.sigma(), 1e-4 * expected);
        assertEquals(1 / expected, norm.factor(), 1e-4);
    }

    @Test
    void measuringLeavesTheVectorWhereItIs() {
        Parameters parameters = new Parameters();
        Parameters.Slot slot = parameters.reserve("weight", 4, 6);
        parameters.allocate();
        new Noise(3).fillNormal(parameters.value(slot), 1);
        SpectralNorm norm = new SpectralNorm(parameters, slot);
        norm.start(new Noise(4));
        for (int i = 0; i < 200; i++) {
            norm.iterate();
        }
        float[] before = norm.u().toArray();
        float sigma = norm.sigma();
        norm.measure();
        assertArrayEquals(before, norm.u().toArray());
        assertEquals(sigma, norm.sigma(), 1e-5 * sigma);
    }
}
