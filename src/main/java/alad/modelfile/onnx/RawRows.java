package alad.modelfile.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.data.TableSamples.Column;
import alad.prepare.FittedColumn;
import alad.prepare.ImagePreparation;
import alad.prepare.Preparation;
import alad.prepare.TablePreparation;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows of a dataset as the inputs of a scoring graph want them: nothing is scaled or encoded here. */
abstract sealed class RawRows {
    /** Adds the inputs for {@code count} rows from {@code from} on. */
    abstract void fill(OrtEnvironment runtime, int from, int count, Map<String, OnnxTensor> inputs) throws OrtException;

    /** @throws alad.job.UserError when the data doesn't have the schema of the preparation */
    static RawRows of(Preparation preparation, Dataset dataset, int[] rows) {
        preparation.apply(dataset, rows);
        return preparation instanceof ImagePreparation image
                ? new Pictures(image, ((ImageSamples) dataset.samples()).pixels(), rows)
                : new Table((TablePreparation) preparation, dataset, rows);
    }

    /** [batch, height, width, channel], unsigned bytes. */
    private static final class Pictures extends RawRows {
        private final ImagePreparation shape;
        private final byte[][] pixels;
        private final int[] rows;

        Pictures(ImagePreparation shape, byte[][] pixels, int[] rows) {
            this.shape = shape;
            this.pixels = pixels;
            this.rows = rows;
        }

        @Override
        void fill(OrtEnvironment runtime, int from, int count, Map<String, OnnxTensor> inputs) throws OrtException {
            int plane = shape.height() * shape.width();
            int channels = shape.channels();
            ByteBuffer raw = ByteBuffer.allocateDirect(count * plane * channels);
            for (int i = 0; i < count; i++) {
                byte[] picture = pixels[rows[from + i]];
                for (int at = 0; at < plane; at++) {
                    for (int c = 0; c < channels; c++) {
                        raw.put(picture[c * plane + at]);
                    }
                }
            }
            inputs.put(
                    PreparationGraph.IMAGE,
                    OnnxTensor.createTensor(
                            runtime,
                            raw.flip(),
                            new long[] {count, shape.height(), shape.width(), channels},
                            OnnxJavaType.UINT8));
        }
    }

    /** Numbers and texts, each [batch, column]. */
    private static final class Table extends RawRows {
        private final List<Column> numeric = new ArrayList<>();
        private final List<Column> symbolic = new ArrayList<>();
        private final int[] rows;

        Table(TablePreparation table, Dataset dataset, int[] rows) {
            this.rows = rows;
            List<Column> matched = table.matched(dataset);
            for (int i = 0; i < matched.size(); i++) {
                FittedColumn fitted = table.columns().get(i);
                (fitted.isSymbolic() ? symbolic : numeric).add(matched.get(i));
            }
        }

        @Override
        void fill(OrtEnvironment runtime, int from, int count, Map<String, OnnxTensor> inputs) throws OrtException {
            if (!numeric.isEmpty()) {
                FloatBuffer numbers = FloatBuffer.allocate(count * numeric.size());
                for (int i = 0; i < count; i++) {
                    for (Column column : numeric) {
                        numbers.put(column.values()[rows[from + i]]);
                    }
                }
                inputs.put(
                        PreparationGraph.NUMBERS,
                        OnnxTensor.createTensor(runtime, numbers.flip(), new long[] {count, numeric.size()}));
            }
            if (!symbolic.isEmpty()) {
                String[] texts = new String[count * symbolic.size()];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = text(symbolic.get(i % symbolic.size()), rows[from + i / symbolic.size()]);
                }
                inputs.put(
                        PreparationGraph.TEXTS,
                        OnnxTensor.createTensor(runtime, texts, new long[] {count, symbolic.size()}));
            }
        }

        /** Empty where missing. */
        private static String text(Column column, int row) {
            float value = column.values()[row];
            return Float.isNaN(value) || !column.isSymbolic()
                    ? ""
                    : column.categories().get((int) value);
        }
    }
}
