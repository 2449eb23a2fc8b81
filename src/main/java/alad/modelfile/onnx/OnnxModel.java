package alad.modelfile.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.Threshold;
import alad.file.AtomicFile;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import alad.modelfile.ModelBundle;
import alad.prepare.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import org.nd4j.shade.protobuf.InvalidProtocolBufferException;

/** An exported scoring graph, run by ONNX Runtime. One thread at a time. */
public final class OnnxModel implements AutoCloseable {
    private static final long LARGEST = 1L << 30;
    private static final int TABLE_BATCH = 256;
    private static final int IMAGE_BATCH = 32;
    private static final Set<String> SCORES = Set.of("features", "logits", "l1", "l2");

    static {
        OnnxLibraries.provide();
    }

    private final String name;
    private final OnnxDescription description;
    private final OrtSession session;

    private OnnxModel(String name, OnnxDescription description, OrtSession session) {
        this.name = name;
        this.description = description;
        this.session = session;
    }

    /** @throws UserError when the file can't be read or is no scoring graph of this program */
    public static OnnxModel open(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw UserError.failed("Can't read " + file + ": it doesn't exist or is no plain file.");
            }
            if (Files.size(file) > Math.min(LARGEST, Runtime.getRuntime().maxMemory() / 4)) {
                throw UserError.failed("Can't read " + file + ": its " + Files.size(file)
                        + " bytes are more than any such model fills, or than memory holds.");
            }
            return of(file.toString(), Files.readAllBytes(file), 0);
        } catch (IOException e) {
            throw UserError.failed("Can't read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    /**
     * @param name what the content was read from, for messages
     * @param threads of the runtime; 0 = as many as there are processors
     */
    public static OnnxModel of(String name, byte[] content, int threads) {
        OnnxDescription description = OnnxDescription.parse(name, metadata(name, content));
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            // a runtime that spins while it waits would take the processors from the engine beside it
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return new OnnxModel(
                    name, description, OrtEnvironment.getEnvironment().createSession(content, options));
        } catch (OrtException e) {
            throw UserError.failed("Can't read " + name + ": ONNX Runtime refuses it: " + e.getMessage(), e);
        }
    }

    /**
     * Makes sure that ONNX Runtime takes any graph of an export.
     *
     * @throws UserError when it refuses it
     */
    public static void requireRunnable(String name, byte[] content) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment.getEnvironment().createSession(content, options).close();
        } catch (OrtException e) {
            throw UserError.failed("ONNX Runtime refuses " + name + ": " + e.getMessage(), e);
        }
    }

    /** The description, once it is clear that the file asks for nothing beyond itself. */
    private static String metadata(String name, byte[] content) {
        try {
            ModelProto model = ModelProto.parseFrom(content);
            for (TensorProto constant : model.getGraph().getInitializerList()) {
                if (constant.getDataLocation() != TensorProto.DataLocation.DEFAULT) {
                    throw UserError.failed("Can't read " + name + ": it refers to other files.");
                }
            }
            for (NodeProto node : model.getGraph().getNodeList()) {
                if (!node.getDomain().isEmpty() && !node.getDomain().equals(OnnxGraph.ML)) {
                    throw UserError.failed("Can't read " + name + ": it uses operators of \"" + node.getDomain()
                            + "\", which no export has.");
                }
            }
            return model.getMetadataPropsList().stream()
                    .filter(each -> each.getKey().equals(OnnxDescription.KEY))
                    .findFirst()
                    .orElseThrow(() -> UserError.failed("Can't read " + name
                            + ": it isn't a scoring model exported by this program, for it lacks the metadata \""
                            + OnnxDescription.KEY + "\"."))
                    .getValue();
        } catch (InvalidProtocolBufferException e) {
            throw UserError.failed("Can't read " + name + ": it is no ONNX file, or it was cut.", e);
        }
    }

    public ModelBundle.Reading reading() {
        return description.reading();
    }

    public Preparation preparation() {
        return description.preparation();
    }

    /** Of all kinds, as they were at the export. */
    public Map<ScoreKind, Threshold> thresholds() {
        return description.thresholds();
    }

    /**
     * Scores rows of data read as {@link #reading} says.
     *
     * @throws UserError when the data isn't of the model's kind, or a score isn't a finite number
     */
    public Scores score(Dataset dataset, int[] rows, JobContext job) {
        boolean table = description.preparation().shape().length == 1;
        return score(dataset, rows, table ? TABLE_BATCH : IMAGE_BATCH, job);
    }

    Scores score(Dataset dataset, int[] rows, int batch, JobContext job) {
        RawRows raw = RawRows.of(description.preparation(), dataset, rows);
        Map<ScoreKind, float[]> scores = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : ScoreKind.values()) {
            scores.put(kind, new float[rows.length]);
        }
        for (int from = 0; from < rows.length; from += batch) {
            job.check();
            int count = Math.min(batch, rows.length - from);
            Map<String, float[]> found = run(raw, from, count);
            for (ScoreKind kind : ScoreKind.values()) {
                System.arraycopy(found.get(output(kind)), 0, scores.get(kind), from, count);
            }
            job.report(new Progress("Scoring with ONNX Runtime", from + count, rows.length));
        }
        return judged(scores);
    }

    private Scores judged(Map<ScoreKind, float[]> scores) {
        try {
            return new Scores(scores);
        } catch (UserError e) {
            throw UserError.failed("Can't score with " + name + ": " + e.getMessage(), e);
        }
    }

    /** Runs one batch for its scores. */
    private Map<String, float[]> run(RawRows raw, int from, int count) {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            raw.fill(OrtEnvironment.getEnvironment(), from, count, inputs);
            try (OrtSession.Result result = session.run(inputs, SCORES)) {
                Map<String, float[]> found = new HashMap<>();
                for (String output : SCORES) {
                    if (!(result.get(output).orElseThrow().getValue() instanceof float[] scores)
                            || scores.length != count) {
                        throw UserError.failed(name + " gives no " + output + " score for each row.");
                    }
                    found.put(output, scores);
                }
                return found;
            }
        } catch (OrtException e) {
            throw UserError.failed("ONNX Runtime can't run " + name + ": " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static String output(ScoreKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
