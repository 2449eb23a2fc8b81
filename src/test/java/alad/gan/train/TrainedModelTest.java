package alad.gan.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.ScoreKind;
import alad.detector.TrainingReport;
import alad.detector.TrainingReport.NetworkVitals;
import alad.gan.AladModel;
import alad.job.JobContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be asked of a model beside its scores, and what is told of its networks while they are trained. */
class TrainedModelTest {
    static Stream<TinyAlad> bothKinds() {
        return Stream.of(TinyAlad.dense(), TinyAlad.pictures());
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void generatingFromARowsCodeGivesItsReconstruction(TinyAlad tiny) {
        ModelScorer scorer = trained(tiny);
        TinyAlad.Rows rows = (TinyAlad.Rows) tiny.random(70, 9);
        float[][] codes = scorer.encode(rows, new JobContext());
        float[][] generated = scorer.generate(codes, new JobContext());
        float[][] reconstructed = scorer.reconstruct(rows, new JobContext());
        float[] l1 = scorer.score(rows, new JobContext()).of(ScoreKind.L1);
        assertEquals(tiny.latent(), codes[69].length);
        for (int row = 0; row < 70; row++) {
            assertArrayEquals(reconstructed[row], generated[row], 1e-6f);
            assertEquals(l1[row], distance(rows.values()[row], generated[row]), 1e-4);
        }
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void featuresOfARowDependOnThatRowAlone(TinyAlad tiny) {
        ModelScorer scorer = trained(tiny);
        TinyAlad.Rows rows = (TinyAlad.Rows) tiny.random(70, 9);
        float[][] all = scorer.features(rows, new JobContext());
        float[][] last =
                scorer.features(new TinyAlad.Rows(new float[][] {rows.values()[69]}, tiny.row()), new JobContext());
        assertArrayEquals(last[0], all[69], 1e-6f);
        assertTrue(distance(all[0], all[1]) > 1e-6);
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void aCodeOfAnotherLengthIsRefused(TinyAlad tiny) {
        ModelScorer scorer = trained(tiny);
        float[][] tooLong = {new float[tiny.latent() + 1]};
        assertThrows(IllegalArgumentException.class, () -> scorer.generate(tooLong, new JobContext()));
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void everyEpochTellsTheNormsOfAllNetworks(TinyAlad tiny) {
        List<TrainingReport.Vitals> told = new ArrayList<>();
        AladModel model = tiny.train(
                tiny.options(2, 0, 5),
                null,
                new JobContext(),
                report -> {
                    if (report instanceof TrainingReport.Vitals vitals) {
                        told.add(vitals);
                    }
                },
                TinyAlad.none());
        TrainingReport.Vitals last = told.get(told.size() - 1);
        assertEquals(2, last.epoch());
        assertEquals(
                List.of("E", "G", "Dxz", "Dxx", "Dzz"),
                last.networks().stream().map(NetworkVitals::name).toList());
        for (NetworkVitals network : last.networks()) {
            double squares = model.weights().stream()
                    .filter(array -> array.name().startsWith(network.name() + "."))
                    .filter(array -> !array.name().matches(".*\\.(mean|var|u)"))
                    .mapToDouble(array -> sumOfSquares(array.values()))
                    .sum();
            assertTrue(network.gradientNorm() > 0, network.name());
            // the model holds averaged weights, which trail behind the last ones
            assertEquals(Math.sqrt(squares), network.weightNorm(), 0.2 * network.weightNorm(), network.name());
        }
        assertFalse(last.networks().get(0).sigmas().isEmpty());
        last.networks().forEach(network -> network.sigmas().values().forEach(sigma -> assertTrue(sigma > 0)));
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void aLongEpochIsSavedEveryTenMinutes(TinyAlad tiny) {
        List<Long> steps = new ArrayList<>();
        long[] minutes = {0};
        // every look at the clock takes a minute and a half
        TrainingLoop loop = new TrainingLoop(
                tiny.networks(),
                tiny.options(4, 0, 5),
                tiny.rows(),
                new JobContext(),
                report -> {
                    if (report instanceof TrainingReport.Checkpointed saved) {
                        steps.add(saved.step());
                    }
                },
                TinyAlad.none(),
                () -> 90_000_000_000L * minutes[0]++);
        loop.run(null);
        // 5 steps an epoch and a checkpoint after each: none is due before, so the clock never reaches ten minutes
        assertEquals(List.of(5L, 10L, 15L, 20L), steps);

        steps.clear();
        long[] slow = {0};
        new TrainingLoop(
                        tiny.networks(),
                        tiny.options(1, 0, 5),
                        tiny.rows(),
                        new JobContext(),
                        report -> {
                            if (report instanceof TrainingReport.Checkpointed saved) {
                                steps.add(saved.step());
                            }
                        },
                        TinyAlad.none(),
                        () -> 301_000_000_000L * slow[0]++)
                .run(null);
        // a look before each step: ten minutes are over at the second, again at the fourth
        assertEquals(List.of(1L, 3L, 5L), steps);
    }

    private static ModelScorer trained(TinyAlad tiny) {
        return new ModelScorer(
                tiny.train(tiny.options(2, 0, 5), null, new JobContext(), report -> {}, TinyAlad.none()));
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum;
    }

    private static double sumOfSquares(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return sum;
    }
}
