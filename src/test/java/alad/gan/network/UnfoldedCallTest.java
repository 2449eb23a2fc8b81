package alad.gan.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.gan.network.LayerSpec.Padding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products of unfolded patches against oneDNN's convolutions, and patches by hand. */
class UnfoldedCallTest {
    private static final int BATCH = 5;

    @BeforeAll
    static void useOneThread() {
        Engine.useThreads(1);
    }

    @ParameterizedTest(name = "transposed {0}, {1} x {2} x {3} to {4}, kernel {5}, stride {6}, {7}")
    @CsvSource({
        "false, 1, 28, 28, 32, 4, 2, SAME",
        "false, 2, 28, 28, 32, 5, 2, SAME",
        "false, 3, 8, 4, 7, 5, 2, SAME",
        "false, 3, 8, 8, 20, 4, 2, VALID",
        "false, 2, 7, 5, 5, 3, 2, VALID",
        "false, 12, 5, 5, 9, 3, 1, SAME",
        "true, 32, 14, 14, 1, 4, 2, SAME",
        "true, 7, 2, 4, 3, 4, 2, SAME",
        "true, 6, 3, 3, 2, 4, 2, VALID",
        "true, 9, 4, 4, 12, 3, 1, VALID"
    })
    void equalsOneDnn(
            boolean transposed,
            int channels,
            int height,
            int width,
            int filters,
            int kernel,
            int stride,
            Padding padding) {
        PictureGeometry geometry = transposed
                ? PictureGeometry.transposed(height, width, kernel, stride, padding)
                : PictureGeometry.convolution(height, width, kernel, stride, padding);
        Parameters parameters = new Parameters();
        Parameters.Slot slot = transposed
                ? parameters.reserve("w", channels, filters, kernel, kernel)
                : parameters.reserve("w", filters, channels, kernel, kernel);
        parameters.allocate();
        PictureAffine affine = new PictureAffine(slot, geometry, channels, filters, transposed);
        Noise noise = new Noise(3);
        noise.fillNormal(parameters.values(), 1);
        Tensor x = Tensor.zeros(BATCH, channels, height, width);
        noise.fillNormal(x, 1);
        Tensor raw = Tensor.zeros(Tensor.withBatch(BATCH, affine.outputShape()));
        Tensor dRaw = Tensor.zeros(raw.shape());
        noise.fillNormal(dRaw, 1);
        Results expected = Results.of(new BlockedCall(affine, parameters, x, raw), parameters, x, raw, dRaw);
        Results actual = Results.of(new UnfoldedCall(affine, parameters, x, raw), parameters, x, raw, dRaw);
        assertClose(expected.raw, actual.raw);
        assertClose(expected.dx, actual.dx);
        assertClose(expected.dw, actual.dw);
        assertClose(expected.dwTwice, actual.dwTwice);
        assertClose(expected.dxBeside, actual.dxBeside);
    }

    private record Results(float[] raw, float[] dx, float[] dw, float[] dwTwice, float[] dxBeside) {
        static Results of(AffineCall call, Parameters parameters, Tensor x, Tensor raw, Tensor dRaw) {
            Tensor dx = Tensor.zeros(x.shape());
            call.forward();
            float[] output = raw.toArray();
            call.inputGradient(dRaw, dx);
            float[] alone = dx.toArray();
            dx.zero();
            call.weightGradient(dRaw, dx, false);
            float[] once = parameters.gradients().toArray();
            float[] beside = dx.toArray();
            call.weightGradient(dRaw, dx, true);
            return new Results(output, alone, once, parameters.gradients().toArray(), beside);
        }
    }

    /** Within 1e-5 of the largest. */
    private static void assertClose(float[] expected, float[] actual) {
        float largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertArrayEquals(expected, actual, 1e-5f * largest);
    }

    @Test
    void patchesStandInColumnsAndAddUpWhereTheyOverlap() {
        PictureGeometry geometry = PictureGeometry.convolution(2, 3, 2, 1, Padding.VALID);
        Unfolding unfolding = new Unfolding(geometry, 1);
        Tensor pictures = Tensor.zeros(2, 1, 2, 3);
        pictures.set(new float[] {0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6});
        unfolding.unfold(pictures, 1);
        assertArrayEquals(
                new float[] {1, 2, 2, 3, 4, 5, 5, 6}, unfolding.columns().toArray());
        unfolding.fold(pictures, 0);
        assertArrayEquals(
                new float[] {1, 4, 3, 4, 10, 6, 1, 2, 3, 4, 5, 6}, pictures.toArray(), "the middle column twice");
    }

    @Test
    void paddingIsZeroAgainAfterFolding() {
        PictureGeometry geometry = PictureGeometry.convolution(2, 2, 3, 1, Padding.SAME);
        Unfolding unfolding = new Unfolding(geometry, 1);
        Tensor pictures = Tensor.zeros(1, 1, 2, 2);
        pictures.set(new float[] {1, 2, 3, 4});
        unfolding.unfold(pictures, 0);
        float[] first = unfolding.columns().toArray();
        assertEquals(0, first[0], "a corner in the padding");
        unfolding.columns().set(new float[36]);
        for (int i = 0; i < 36; i++) {
            unfolding.columns().values().put(i, 1f);
        }
        unfolding.fold(pictures, 0);
        pictures.set(new float[] {1, 2, 3, 4});
        unfolding.unfold(pictures, 0);
        assertArrayEquals(first, unfolding.columns().toArray());
    }
}
