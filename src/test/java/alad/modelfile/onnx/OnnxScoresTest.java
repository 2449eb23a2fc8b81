package alad.modelfile.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alad.data.Dataset;
import alad.data.Datasets;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.ModelBundle;
import alad.modelfile.PresetModels;
import alad.prepare.Preparation.Scaling;
import alad.prepare.TableRule;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ONNX Runtime gives the scores of the engine, on real data, for every preset; {@code -Dalad.onnx.rows} asks for more. */
class OnnxScoresTest {
    @ParameterizedTest
    @CsvSource({
        "kdd99, kdd99/kddcup.data_10_percent.gz, 1000",
        "arrhythmia, arrhythmia/arrhythmia.data, 452",
        "svhn, svhn/svhn_crops_32x32.mat, 36",
        "cifar10, cifar10/lossless-first4000/data_batch_1_first4000.bin, 64",
        "small-images, sample, 200",
        "medium-images, magnetic-tile/magnetic_tile_128, 100"
    })
    void everyPresetScoresAlike(String preset, String data, int count) {
        Dataset dataset = open(data);
        int[] rows = PresetModels.spread(dataset, Integer.getInteger("alad.onnx.rows", count));
        ModelBundle bundle = PresetModels.model(preset, dataset, rows, TableRule.DEFAULT);
        Scores ours = PresetModels.scores(bundle.model(), bundle.preparation(), dataset, rows);
        byte[] content = OnnxExport.bytes(bundle, OnnxExport.Part.SCORING, ScoreKind.FEATURES, "test", Map.of());
        try (OnnxModel model = OnnxModel.of("test", content, 0)) {
            assertEquals(bundle.thresholds(), model.thresholds());
            assertEquals(bundle.preparation(), model.preparation());
            assertEquals(bundle.reading(), model.reading());
            for (int batch : new int[] {1, 7, 32}) {
                int[] some = batch == 1
                        ? Arrays.copyOf(rows, Math.min(rows.length, Integer.getInteger("alad.onnx.rows", 20)))
                        : rows;
                Scores theirs = model.score(dataset, some, batch, new JobContext());
                for (ScoreKind kind : ScoreKind.values()) {
                    float[] expected = Arrays.copyOf(ours.of(kind), some.length);
                    double difference = PresetModels.relative(expected, theirs.of(kind), 0);
                    assertTrue(difference <= 1e-4, preset + ", batch " + batch + ", " + kind + ": " + difference);
                }
            }
        }
    }

    @Test
    void aModelThatGivesNoNumbersIsRefusedByItsName() throws URISyntaxException {
        Path file = resource("/cases/onnx-nan/m.onnx");
        try (OnnxModel model = OnnxModel.open(file)) {
            Dataset dataset = Datasets.open(model.reading().of(resource("/cases/table/table.csv")), new JobContext());
            int[] rows = PresetModels.spread(dataset, 20);
            UserError error = assertThrows(UserError.class, () -> model.score(dataset, rows, new JobContext()));
            assertTrue(
                    error.getMessage()
                            .startsWith("Can't score with " + file
                                    + ": The model gives scores that are no finite numbers (features: 20 of 20 rows"),
                    error.getMessage());
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(OnnxScoresTest.class.getResource(name).toURI());
    }

    /** The paper's protocol for KDD99: counts of bytes up to a thousand million, as they are. */
    @Test
    void unscaledTablesScoreAlike() {
        Dataset dataset = open("kdd99/kddcup.data_10_percent.gz");
        int[] rows = PresetModels.spread(dataset, 1000);
        ModelBundle bundle = PresetModels.model("kdd99", dataset, rows, TableRule.of(Scaling.NONE));
        Scores ours = PresetModels.scores(bundle.model(), bundle.preparation(), dataset, rows);
        byte[] content = OnnxExport.bytes(bundle, OnnxExport.Part.SCORING, ScoreKind.FEATURES, "test", Map.of());
        try (OnnxModel model = OnnxModel.of("test", content, 0)) {
            Scores theirs = model.score(dataset, rows, new JobContext());
            for (ScoreKind kind : ScoreKind.values()) {
                double difference = PresetModels.relative(ours.of(kind), theirs.of(kind), 1e-6);
                assertTrue(difference <= 1e-4, kind + ": " + difference);
            }
        }
    }

    private static Dataset open(String name) {
        if (name.equals("sample")) {
            return PresetModels.open(Datasets.bundledSample());
        }
        Path path = Path.of(System.getProperty("alad.data", ""), name);
        assumeTrue(Files.exists(path), () -> "Skipped: " + path + " is absent, so this set is not tested.");
        return PresetModels.open(path);
    }
}
