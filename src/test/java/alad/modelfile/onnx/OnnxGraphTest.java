package alad.modelfile.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.ImageSamples;
import alad.data.Samples;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.experiment.Workbench;
import alad.gan.AladDetector;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.gan.Preset;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.ModelBundle;
import alad.modelfile.PresetModels;
import alad.prepare.Preparation;
import alad.prepare.Preparation.Scaling;
import alad.prepare.TableRule;
import alad.prepare.TableRule.Missing;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.ValueInfoProto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an exported graph takes and gives, beside the four scores of real data. */
class OnnxGraphTest {
    private static final float NONE = Float.NaN;

    @ParameterizedTest
    @CsvSource({
        "NONE, MEAN, false",
        "MIN_MAX, MEAN, true",
        "STANDARD, MEDIAN, true",
        "ROBUST, MEAN, false",
        "LOG, MEDIAN, true"
    })
    void tablesArePreparedAsTheEngineDoes(Scaling scaling, Missing missing, boolean indicators) throws OrtException {
        Dataset training = table();
        int[] rows = PresetModels.all(training);
        ModelBundle bundle = tableModel(training, new TableRule(scaling, missing, indicators));
        // texts and numbers that training never saw, columns in another order
        Dataset other = dataset(new TableSamples(
                3,
                List.of(
                        new Column("kind", new float[] {0, 1, NONE}, List.of("new", "b")),
                        new Column("size", new float[] {-1e30f, NONE, 7}, List.of()),
                        new Column("flat", new float[] {5, 6, NONE}, List.of()),
                        new Column("weight", new float[] {0.125f, 4e6f, NONE}, List.of()),
                        new Column("colour", new float[] {0, 1, 2}, List.of("red", "mauve", "blue")))));
        for (Dataset data : List.of(training, other)) {
            int[] all = PresetModels.all(data);
            float[][] expected = values(bundle.preparation(), data, all);
            try (Running running = new Running(content(bundle))) {
                float[][] prepared = (float[][]) running.run(bundle, data, all).get("prepared");
                for (int row = 0; row < all.length; row++) {
                    assertArrayEquals(expected[row], prepared[row], 0, "row " + row);
                }
            }
        }
        assertScoresAlike(bundle, training, rows);
    }

    @ParameterizedTest
    @EnumSource(JoinPairs.class)
    void picturesJoinedEitherWayScoreAlike(JoinPairs join) {
        Dataset pictures = pictures(3, 32);
        assertScoresAlike(pictureModel("small-images", join, pictures), pictures, PresetModels.all(pictures));
    }

    @Test
    void spectralNormIsFoldedIntoTablesToo() {
        Dataset table = table();
        Preset preset = preset("kdd99");
        AladOptions options = with(preset.options(), true, JoinPairs.CHANNELS);
        ModelBundle bundle = PresetModels.model(preset, options, table, PresetModels.all(table), TableRule.DEFAULT);
        assertScoresAlike(bundle, table, PresetModels.all(table));
    }

    @Test
    void reconstructionLatentAndVerdictAreThoseOfTheEngine() throws OrtException {
        Dataset pictures = pictures(1, 28);
        int[] rows = PresetModels.all(pictures);
        ModelBundle bundle = pictureModel("small-images", JoinPairs.CHANNELS, pictures);
        float threshold = bundle.thresholds().get(ScoreKind.FEATURES).value();
        Scores scores = PresetModels.scores(bundle.model(), bundle.preparation(), pictures, rows);
        try (AladDetector detector = new AladDetector(bundle.model());
                Running running = new Running(content(bundle))) {
            Map<String, Object> found = running.run(bundle, pictures, rows);
            float[][] expected = detector.reconstruct(bundle.preparation().apply(pictures, rows), new JobContext());
            float[][] codes = detector.encode(bundle.preparation().apply(pictures, rows), new JobContext());
            float[][][][] reconstruction = (float[][][][]) found.get("reconstruction");
            for (int row = 0; row < rows.length; row++) {
                assertArrayEquals(codes[row], ((float[][]) found.get("latent"))[row], 1e-4f);
                for (int y = 0; y < 28; y++) {
                    float[] line = Arrays.copyOfRange(expected[row], y * 28, y * 28 + 28);
                    assertArrayEquals(line, reconstruction[row][0][y], 1e-5f);
                }
                float score = scores.of(ScoreKind.FEATURES)[row];
                assertEquals(score / threshold, ((float[]) found.get("normalised"))[row], 1e-4);
                assertEquals(score > threshold * 1.00001f, ((boolean[]) found.get("anomalous"))[row], "row " + row);
            }
        }
    }

    @Test
    void thresholdAndScaleCanBeOverridden() throws OrtException {
        Dataset pictures = pictures(1, 28);
        int[] rows = PresetModels.all(pictures);
        ModelBundle bundle = pictureModel("small-images", JoinPairs.CHANNELS, pictures);
        try (Running running = new Running(content(bundle), Map.of("threshold", 0f, "pixel_divisor", 51f))) {
            Map<String, Object> found = running.run(bundle, pictures, rows);
            for (boolean anomalous : (boolean[]) found.get("anomalous")) {
                assertTrue(anomalous);
            }
            byte first = ((ImageSamples) pictures.samples()).pixels()[0][0];
            float[][][][] prepared = (float[][][][]) found.get("prepared");
            assertEquals((first & 0xff) / 51f - 1, prepared[0][0][0][0], 1e-6);
        }
    }

    @Test
    void everyPartAloneGivesWhatItGivesWithin() throws OrtException {
        Dataset pictures = pictures(1, 28);
        int[] rows = PresetModels.all(pictures);
        ModelBundle bundle = pictureModel("small-images", JoinPairs.HEIGHT, pictures);
        Map<String, Object> whole;
        try (Running running = new Running(content(bundle))) {
            whole = running.run(bundle, pictures, rows);
        }
        Object latent = run(bundle, OnnxExport.Part.ENCODER, Map.of("x", whole.get("prepared")))
                .get("latent");
        assertTrue(Arrays.deepEquals((float[][]) whole.get("latent"), (float[][]) latent));
        Object generated =
                run(bundle, OnnxExport.Part.GENERATOR, Map.of("latent", latent)).get("generated");
        assertTrue(Arrays.deepEquals((Object[]) whole.get("reconstruction"), (Object[]) generated));
        Map<String, Object> judged =
                run(bundle, OnnxExport.Part.DISCRIMINATOR, Map.of("first", whole.get("prepared"), "second", generated));
        float[][] logit = (float[][]) judged.get("logit");
        for (int row = 0; row < rows.length; row++) {
            assertEquals(Math.log1p(Math.exp(-logit[row][0])), ((float[]) whole.get("logits"))[row], 1e-5);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void everyValueHasTheShapeThatWasInferred(int batch) throws Exception {
        Dataset pictures = pictures(3, 32);
        ModelBundle picture = pictureModel("cifar10", JoinPairs.CHANNELS, pictures);
        ModelBundle table = tableModel(table(), new TableRule(Scaling.LOG, Missing.MEAN, true));
        for (ModelBundle bundle : List.of(picture, table)) {
            Dataset data = bundle == picture ? pictures : table();
            ModelProto model = ModelProto.parseFrom(content(bundle));
            ModelProto.Builder telling = model.toBuilder();
            telling.getGraphBuilder().addAllOutput(model.getGraph().getValueInfoList());
            List<ValueInfoProto> values = telling.getGraph().getOutputList();
            assertTrue(values.size() >= model.getGraph().getNodeCount());
            try (Running running = new Running(telling.build().toByteArray())) {
                Map<String, TensorInfo> found =
                        running.shapes(bundle, data, Arrays.copyOf(PresetModels.all(data), batch));
                for (ValueInfoProto value : values) {
                    long[] inferred = value.getType().getTensorType().getShape().getDimList().stream()
                            .mapToLong(size -> size.hasDimParam() ? batch : size.getDimValue())
                            .toArray();
                    assertArrayEquals(inferred, found.get(value.getName()).getShape(), value.getName());
                }
            }
        }
    }

    @Test
    void theRulesOfTheFormatAreKept() throws Exception {
        Dataset pictures = pictures(1, 28);
        ModelBundle bundle = pictureModel("small-images", JoinPairs.CHANNELS, pictures);
        for (OnnxExport.Part part : OnnxExport.Part.values()) {
            ModelProto good = ModelProto.parseFrom(
                    OnnxExport.bytes(bundle, part, ScoreKind.FEATURES, "test", Map.of("about", "a test")));
            OnnxRules.check(good);
            assertBroken(good.toBuilder().clearOpsetImport(), "isn't imported");
            assertBroken(good.toBuilder().setIrVersion(3), "IR version 3");
            ModelProto.Builder swapped = good.toBuilder();
            NodeProto first = swapped.getGraph().getNode(0);
            swapped.getGraphBuilder().removeNode(0).addNode(first);
            assertBroken(swapped, "before it is computed");
            ModelProto.Builder doubled = good.toBuilder();
            doubled.getGraphBuilder().addNode(first.toBuilder().setName("again"));
            assertBroken(doubled, "is computed twice");
            ModelProto.Builder cut = good.toBuilder();
            cut.getGraphBuilder().getInitializerBuilder(0).addDims(2);
            assertBroken(cut, "doesn't hold what its shape says");
        }
    }

    @Test
    void filesThatAreNoExportsAreRefused() throws Exception {
        Dataset pictures = pictures(1, 28);
        ModelBundle bundle = pictureModel("small-images", JoinPairs.CHANNELS, pictures);
        byte[] good = content(bundle);
        assertRefused(Arrays.copyOf(good, good.length / 2), "it is no ONNX file, or it was cut");
        assertRefused(new byte[] {104, 101, 108, 108, 111}, "no ONNX file");
        assertRefused(
                ModelProto.parseFrom(good).toBuilder()
                        .clearMetadataProps()
                        .build()
                        .toByteArray(),
                "alad.model");
        ModelProto.Builder outside = ModelProto.parseFrom(good).toBuilder();
        outside.getGraphBuilder().getInitializerBuilder(0).setDataLocation(TensorProto.DataLocation.EXTERNAL);
        assertRefused(outside.build().toByteArray(), "refers to other files");
        ModelProto.Builder foreign = ModelProto.parseFrom(good).toBuilder();
        foreign.getGraphBuilder().getNodeBuilder(0).setDomain("com.example");
        assertRefused(foreign.build().toByteArray(), "operators of \"com.example\"");
        ModelProto.Builder wrong = ModelProto.parseFrom(good).toBuilder();
        wrong.getGraphBuilder().getNodeBuilder(0).setOpType("Abs");
        assertRefused(wrong.build().toByteArray(), "ONNX Runtime refuses it");
    }

    @Test
    void outputsOfAnotherShapeAreRefused() throws Exception {
        Dataset pictures = pictures(1, 28);
        ModelBundle bundle = pictureModel("small-images", JoinPairs.CHANNELS, pictures);
        ModelProto.Builder renamed = ModelProto.parseFrom(content(bundle)).toBuilder();
        for (NodeProto.Builder node : renamed.getGraphBuilder().getNodeBuilderList()) {
            if (node.getOpType().equals("ReduceL2")) {
                node.getAttributeBuilderList().stream()
                        .filter(each -> each.getName().equals("keepdims"))
                        .forEach(each -> each.setI(1));
            }
        }
        renamed.getGraphBuilder().getOutputBuilderList().forEach(output -> output.clearType());
        byte[] content = renamed.build().toByteArray();
        assertThrows(UserError.class, () -> {
            try (OnnxModel model = OnnxModel.of("model.onnx", content, 1)) {
                model.score(pictures, PresetModels.all(pictures), new JobContext());
            }
        });
    }

    @Test
    void aModelWithoutThresholdsIsRefused() {
        Dataset table = table();
        ModelBundle bundle = tableModel(table, TableRule.DEFAULT).withThresholds(Map.of());
        assertThrows(UserError.class, () -> content(bundle));
    }

    private static void assertBroken(ModelProto.Builder model, String rule) {
        ModelProto built = model.build();
        String message = assertThrows(IllegalStateException.class, () -> OnnxRules.check(built))
                .getMessage();
        assertTrue(message.contains(rule), message);
    }

    private static void assertRefused(byte[] content, String why) {
        String message = assertThrows(UserError.class, () -> OnnxModel.of("model.onnx", content, 1))
                .getMessage();
        assertTrue(message.contains(why), message);
    }

    private static void assertScoresAlike(ModelBundle bundle, Dataset data, int[] rows) {
        Scores ours = PresetModels.scores(bundle.model(), bundle.preparation(), data, rows);
        try (OnnxModel model = OnnxModel.of("test", content(bundle), 1)) {
            Scores theirs = model.score(data, rows, new JobContext());
            for (ScoreKind kind : ScoreKind.values()) {
                double difference = PresetModels.relative(ours.of(kind), theirs.of(kind), 0);
                assertTrue(difference <= 1e-4, kind + ": " + difference);
            }
        }
    }

    private static byte[] content(ModelBundle bundle) {
        return OnnxExport.bytes(bundle, OnnxExport.Part.SCORING, ScoreKind.FEATURES, "test", Map.of());
    }

    private static Map<String, Object> run(ModelBundle bundle, OnnxExport.Part part, Map<String, Object> inputs)
            throws OrtException {
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        try (Running running = new Running(OnnxExport.bytes(bundle, part, ScoreKind.FEATURES, "test", Map.of()))) {
            Map<String, OnnxTensor> tensors = new HashMap<>();
            for (Map.Entry<String, Object> input : inputs.entrySet()) {
                tensors.put(input.getKey(), OnnxTensor.createTensor(runtime, input.getValue()));
            }
            return running.run(tensors);
        }
    }

    private static float[][] values(Preparation preparation, Dataset data, int[] rows) {
        float[][] values = new float[rows.length][preparation.shape()[0]];
        for (int row = 0; row < rows.length; row++) {
            preparation.apply(data, rows).copy(row, values[row], 0);
        }
        return values;
    }

    private static ModelBundle tableModel(Dataset table, TableRule rule) {
        return PresetModels.model("kdd99", table, PresetModels.all(table), rule);
    }

    private static ModelBundle pictureModel(String preset, JoinPairs join, Dataset pictures) {
        Preset named = preset(preset);
        return PresetModels.model(
                named, with(named.options(), true, join), pictures, PresetModels.all(pictures), TableRule.DEFAULT);
    }

    private static Preset preset(String name) {
        return new Workbench(Path.of("target")).preset(name);
    }

    private static AladOptions with(AladOptions o, boolean spectral, JoinPairs join) {
        return new AladOptions(
                o.epochs(),
                o.batchSize(),
                o.learningRate(),
                o.latent(),
                o.seed(),
                spectral,
                o.latentDiscriminator(),
                join,
                o.averageDecay(),
                o.scoreWithAverages(),
                o.patience(),
                o.checkpointEpochs(),
                o.threads());
    }

    /** 40 rows: two texts between numbers, some values missing, one column constant. */
    private static Dataset table() {
        Random random = new Random(3);
        float[] size = new float[40];
        float[] weight = new float[40];
        float[] flat = new float[40];
        float[] colour = new float[40];
        float[] kind = new float[40];
        for (int row = 0; row < 40; row++) {
            size[row] = row % 9 == 4 ? NONE : (float) (random.nextGaussian() * 100);
            weight[row] = row % 7 == 3 ? NONE : (float) Math.exp(3 * random.nextGaussian());
            flat[row] = 5;
            colour[row] = row % 11 == 5 ? NONE : row % 3;
            kind[row] = row % 2;
        }
        return dataset(new TableSamples(
                40,
                List.of(
                        new Column("size", size, List.of()),
                        new Column("colour", colour, List.of("red", "green", "blue")),
                        new Column("weight", weight, List.of()),
                        new Column("kind", kind, List.of("a", "b")),
                        new Column("flat", flat, List.of()))));
    }

    private static Dataset pictures(int channels, int side) {
        Random random = new Random(5);
        byte[][] pixels = new byte[9][channels * side * side];
        for (byte[] picture : pixels) {
            random.nextBytes(picture);
        }
        return dataset(new ImageSamples(channels, side, side, pixels));
    }

    private static Dataset dataset(Samples samples) {
        int count = samples.count();
        Part[] parts = new Part[count];
        Arrays.fill(parts, Part.NONE);
        String[] ids = new String[count];
        Arrays.setAll(ids, Integer::toString);
        return new Dataset(
                "test", "made up", Path.of("test"), samples, List.of("all"), new int[count], parts, ids, List.of());
    }

    /** A session of ONNX Runtime whose outputs are all looked at. */
    private record Running(OrtSession session) implements AutoCloseable {
        Running(byte[] content) throws OrtException {
            this(content, Map.of());
        }

        Running(byte[] content, Map<String, Float> overridden) throws OrtException {
            this(session(content, overridden));
        }

        private static OrtSession session(byte[] content, Map<String, Float> overridden) throws OrtException {
            OrtEnvironment runtime = OrtEnvironment.getEnvironment();
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            for (Map.Entry<String, Float> each : overridden.entrySet()) {
                options.addInitializer(
                        each.getKey(),
                        OnnxTensor.createTensor(runtime, FloatBuffer.wrap(new float[] {each.getValue()}), new long[0]));
            }
            return runtime.createSession(content, options);
        }

        Map<String, Object> run(ModelBundle bundle, Dataset data, int[] rows) throws OrtException {
            return run(inputs(bundle, data, rows));
        }

        Map<String, Object> run(Map<String, OnnxTensor> inputs) throws OrtException {
            Map<String, Object> found = new HashMap<>();
            try (OrtSession.Result result = session.run(inputs)) {
                for (Map.Entry<String, OnnxValue> each : result) {
                    found.put(each.getKey(), each.getValue().getValue());
                }
            }
            return found;
        }

        Map<String, TensorInfo> shapes(ModelBundle bundle, Dataset data, int[] rows) throws OrtException {
            Map<String, TensorInfo> found = new HashMap<>();
            try (OrtSession.Result result = session.run(inputs(bundle, data, rows))) {
                for (Map.Entry<String, OnnxValue> each : result) {
                    found.put(each.getKey(), (TensorInfo) each.getValue().getInfo());
                }
            }
            return found;
        }

        private static Map<String, OnnxTensor> inputs(ModelBundle bundle, Dataset data, int[] rows)
                throws OrtException {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            RawRows.of(bundle.preparation(), data, rows).fill(OrtEnvironment.getEnvironment(), 0, rows.length, inputs);
            return inputs;
        }

        @Override
        public void close() throws OrtException {
            session.close();
        }
    }
}
