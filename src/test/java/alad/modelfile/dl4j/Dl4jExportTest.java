package alad.modelfile.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alad.data.Dataset;
import alad.data.Datasets;
import alad.data.ImageSamples;
import alad.gan.AladDetector;
import alad.job.JobContext;
import alad.modelfile.ModelBundle;
import alad.modelfile.PresetModels;
import alad.prepare.PreparedRows;
import alad.prepare.TableRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static Dataset open(String name) {
        if (name.equals("sample")) {
            return PresetModels.open(Datasets.bundledSample());
        }
        Path path = Path.of(System.getProperty("alad.data", ""), name);
        assumeTrue(Files.exists(path), () -> "Skipped: " + path + " is absent, so this set is not tested.");
        return PresetModels.open(path);
    }
}
