package alad.modelfile.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alad.data.Dataset;
import alad.data.Datasets;
import alad.data.ImageSamples;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.gan.AladDetector;
import alad.gan.AladModel;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.ModelBundle;
import alad.modelfile.PresetModels;
import alad.prepare.PreparedRows;
import alad.prepare.TableRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.DataNormalization;
import org.nd4j.linalg.factory.Nd4j;

/** Deeplearning4j opens what was written and reconstructs as the engine does. */
class Dl4jExportTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "kdd99, kdd99/kddcup.data_10_percent.gz, 100",
        "arrhythmia, arrhythmia/arrhythmia.data, 100",
        "cifar10, cifar10/lossless-first4000/data_batch_1_first4000.bin, 8",
        "small-images, sample, 40",
        "medium-images, magnetic-tile/magnetic_tile_128, 8"
    })
    void everyPresetReconstructsAlike(String preset, String data, int count) {
        Dataset dataset = open(data);
        int[] rows = PresetModels.spread(dataset, count);
        ModelBundle bundle = PresetModels.model(preset, dataset, rows, TableRule.DEFAULT);
        PreparedRows prepared = bundle.preparation().apply(dataset, rows);
        byte[] content = Dl4jExport.bytes(bundle, Dl4jExport.Part.RECONSTRUCTION);
        float[][] theirs = Dl4jExport.reconstruct(content, prepared, new JobContext());
        try (AladDetector detector = new AladDetector(bundle.model())) {
            float[][] ours = detector.reconstruct(prepared, new JobContext());
            for (int row = 0; row < ours.length; row++) {
                double difference = PresetModels.relative(ours[row], theirs[row], 1);
                assertTrue(difference <= 1e-4, "row " + row + ": " + difference);
            }
        }
    }

    @Test
    void encoderAndGeneratorAloneAndTheNormaliserWorkToo() throws IOException {
        Dataset pictures = open("sample");
        int[] rows = PresetModels.spread(pictures, 4);
        ModelBundle bundle = PresetModels.model("small-images", pictures, rows, TableRule.DEFAULT);
        Path encoder = Files.write(folder.resolve("e.zip"), Dl4jExport.bytes(bundle, Dl4jExport.Part.ENCODER));
        Path generator = Files.write(folder.resolve("g.zip"), Dl4jExport.bytes(bundle, Dl4jExport.Part.GENERATOR));
        byte[] picture = ((ImageSamples) pictures.samples()).pixels()[rows[1]];
        float[] raw = new float[picture.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = picture[i] & 0xff;
        }
        INDArray x = Nd4j.create(raw, new long[] {1, 1, 28, 28}, 'c');
        DataNormalization normaliser = ModelSerializer.restoreNormalizerFromFile(encoder.toFile());
        normaliser.transform(x);
        ComputationGraph e = ModelSerializer.restoreComputationGraph(encoder.toFile());
        ComputationGraph g = ModelSerializer.restoreComputationGraph(generator.toFile());
        INDArray z = e.outputSingle(x);
        float[] found = g.outputSingle(z).reshape('c', 1, 784).toFloatVector();
        try (AladDetector detector = new AladDetector(bundle.model())) {
            float[] expected = detector.reconstruct(bundle.preparation().apply(pictures, rows), new JobContext())[1];
            for (int i = 0; i < 784; i++) {
                assertEquals(expected[i], found[i], 1e-4);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"small-images", "kdd99"})
    void weightsComeBackAndScoreAsBefore(String preset) throws IOException {
        Dataset dataset = open(preset.equals("kdd99") ? "arrhythmia/arrhythmia.mat" : "sample");
        int[] rows = PresetModels.spread(dataset, 20);
        ModelBundle bundle = PresetModels.model(preset, dataset, rows, TableRule.DEFAULT);
        Path file = Files.write(folder.resolve("m.zip"), Dl4jExport.bytes(bundle, Dl4jExport.Part.RECONSTRUCTION));
        AladModel back = Dl4jWeights.read(file, bundle.model());
        Scores before = PresetModels.scores(bundle.model(), bundle.preparation(), dataset, rows);
        Scores after = PresetModels.scores(back, bundle.preparation(), dataset, rows);
        for (ScoreKind kind : ScoreKind.values()) {
            double difference = PresetModels.relative(before.of(kind), after.of(kind), 0);
            assertTrue(difference <= 1e-4, kind + ": " + difference);
        }
    }

    @Test
    void filesThatDontFitAreRefused() throws IOException {
        Dataset pictures = open("sample");
        int[] rows = PresetModels.spread(pictures, 4);
        ModelBundle bundle = PresetModels.model("small-images", pictures, rows, TableRule.DEFAULT);
        byte[] whole = Dl4jExport.bytes(bundle, Dl4jExport.Part.RECONSTRUCTION);
        assertRefused(bundle, Arrays.copyOf(whole, whole.length / 2), "it is no zip file");
        assertRefused(bundle, Dl4jExport.bytes(bundle, Dl4jExport.Part.ENCODER), "its layers are E-conv1, E-conv2");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), zip.readAllBytes());
            }
        }
        byte[] weights = parts.get("coefficients.bin");
        parts.put("coefficients.bin", Arrays.copyOf(weights, weights.length - 4));
        assertRefused(bundle, packed(parts), "its weights end too early");
        parts.remove("coefficients.bin");
        assertRefused(bundle, packed(parts), "it has no coefficients.bin");
        String configuration = new String(parts.get("configuration.json"), StandardCharsets.UTF_8);
        parts.put(
                "configuration.json",
                configuration.replace("[ 4, 4 ]", "[ 3, 3 ]").getBytes(StandardCharsets.UTF_8));
        assertRefused(bundle, packed(parts), "its layer E-conv1 isn't that of the run");
    }

    private void assertRefused(ModelBundle bundle, byte[] content, String why) throws IOException {
        Path file = Files.write(folder.resolve("m.zip"), content);
        String message = assertThrows(UserError.class, () -> Dl4jWeights.read(file, bundle.model()))
                .getMessage();
        assertTrue(message.contains(why), message);
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return out.toByteArray();
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
