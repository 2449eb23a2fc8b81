package alad.modelfile.dl4j;

import alad.file.AtomicFile;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.ModelBundle;
import alad.modelfile.folded.FoldedModel;
import alad.prepare.FittedColumn;
import alad.prepare.Preparation;
import alad.prepare.PreparedRows;
import alad.prepare.TablePreparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.preprocessor.DataNormalization;
import org.nd4j.linalg.dataset.api.preprocessor.ImagePreProcessingScaler;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.factory.Nd4j;

/** Writes E, G and G(E(x)) as files that Deeplearning4j's {@code ModelSerializer.restoreComputationGraph} opens. */
public final class Dl4jExport {
    /** What a file holds. */
    public enum Part {
        /** x to the code E(x) and the reconstruction G(E(x)), in this order. */
        RECONSTRUCTION,
        /** E alone. */
        ENCODER,
        /** G alone. */
        GENERATOR
    }

    private static final int BATCH = 32;

    /** Tells every graph that is made; held here, for the system forgets loggers that nobody holds. */
    private static final Logger GRAPHS = Logger.getLogger("org.deeplearning4j.nn.graph.ComputationGraph");

    static {
        GRAPHS.setLevel(Level.WARNING);
    }

    private Dl4jExport() {}

    /**
     * @return the file's content; whatever takes x also holds the normaliser that makes it
     * @throws UserError when weights don't fit the layers
     */
    public static byte[] bytes(ModelBundle bundle, Part part) {
        FoldedModel model = FoldedModel.of(bundle.model());
        ComputationGraph graph = switch (part) {
            case RECONSTRUCTION -> Dl4jGraphs.of("x", model.encoder(), model.generator());
            case ENCODER -> Dl4jGraphs.of("x", model.encoder());
            case GENERATOR -> Dl4jGraphs.of("z", model.generator());
        };
        DataNormalization normaliser = part == Part.GENERATOR ? null : normaliser(bundle.preparation());
        return throughFile(file -> {
            ModelSerializer.writeModel(graph, file.toFile(), false);
            if (normaliser != null) {
                ModelSerializer.addNormalizerToModel(file.toFile(), normaliser);
            }
            return Files.readAllBytes(file);
        });
    }

    /** The library knows files only. */
    private static <T> T throughFile(FileWork<T> work) {
        try {
            Path file = Files.createTempFile("alad", ".zip");
            try {
                return work.with(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw UserError.failed(
                    "Can't write a file for Deeplearning4j in the system's temporary folder: " + AtomicFile.reason(e)
                            + ".",
                    e);
        }
    }

    private interface FileWork<T> {
        T with(Path file) throws IOException;
    }

    /**
     * Pictures: 0..255 to -1..1. Tables: (feature - offset) / spread of features that are encoded, filled and taken the
     * logarithm of already; limits are not in it.
     */
    private static DataNormalization normaliser(Preparation preparation) {
        if (!(preparation instanceof TablePreparation table)) {
            return new ImagePreProcessingScaler(-1, 1);
        }
        int width = table.shape()[0];
        INDArray mean = Nd4j.zeros(1, width);
        INDArray spread = Nd4j.ones(1, width);
        int at = 0;
        for (FittedColumn column : table.columns()) {
            if (!column.isSymbolic()) {
                mean.putScalar(at, column.offset());
                // a constant column: whatever comes is divided to nothing
                spread.putScalar(at, column.scale() == 0 ? Float.MAX_VALUE : 1 / column.scale());
            }
            at += column.width();
        }
        return new NormalizerStandardize(mean, spread);
    }

    /**
     * Opens a written file as its users will and reconstructs rows with it.
     *
     * @return G(E(x)), one array a row, flattened
     * @throws UserError when Deeplearning4j doesn't open it
     */
    public static float[][] reconstruct(byte[] content, PreparedRows rows, JobContext job) {
        return throughFile(file -> {
            Files.write(file, content);
            return reconstruct(ModelSerializer.restoreComputationGraph(file.toFile(), false), rows, job);
        });
    }

    private static float[][] reconstruct(ComputationGraph graph, PreparedRows rows, JobContext job) {
        float[][] result = new float[rows.count()][];
        int width = rows.width();
        for (int from = 0; from < result.length; from += BATCH) {
            job.check();
            int count = Math.min(BATCH, result.length - from);
            float[] values = new float[count * width];
            for (int i = 0; i < count; i++) {
                rows.copy(from + i, values, i * width);
            }
            int[] row = rows.shape();
            long[] shape = row.length == 1 ? new long[] {count, row[0]} : new long[] {count, row[0], row[1], row[2]};
            INDArray found = graph.output(Nd4j.create(values, shape, 'c'))[1].reshape('c', count, width);
            for (int i = 0; i < count; i++) {
                result[from + i] = found.getRow(i).toFloatVector();
            }
        }
        return result;
    }
}
