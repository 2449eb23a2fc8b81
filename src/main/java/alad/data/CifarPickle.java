package alad.data;

import alad.job.UserError;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One batch of CIFAR in the version for Python: the same records as in the binary version, otherwise packed. */
final class CifarPickle implements CifarRecords.RecordSource {
    private static final int PIXELS = 3 * CifarRecords.SIDE * CifarRecords.SIDE;

    private final int labelBytes;
    private final PickledArray data;
    private final byte[] labels;
    private int next;

    private CifarPickle(int labelBytes, PickledArray data, byte[] labels) {
        this.labelBytes = labelBytes;
        this.data = data;
        this.labels = labels;
    }

    /**
     * @param place of the file, for messages
     * @throws UserError when it holds anything but such a batch
     */
    static CifarPickle read(String place, CifarBatch batch, InputStream in) throws IOException {
        Map<?, ?> entries = Pickle.dictionary(place, new DataInputStream(new BufferedInputStream(in, 1 << 16)));
        String key = batch.labelBytes() == 1 ? "labels" : "fine_labels";
        if (!(entries.get("data") instanceof PickledArray data) || data.columns() != PIXELS) {
            throw UserError.failed(place + " holds no array \"data\" of rows of " + PIXELS + " bytes.");
        }
        if (!(entries.get(key) instanceof List<?> labels) || labels.size() != data.rows()) {
            throw UserError.failed(place + " holds no list \"" + key + "\" of " + data.rows() + " labels.");
        }
        byte[] bytes = new byte[data.rows()];
        for (int i = 0; i < bytes.length; i++) {
            if (!(labels.get(i) instanceof Long label) || label < 0 || label >= batch.classes()) {
                throw UserError.failed(place + ", record " + (i + 1) + ": the label is no number from 0 to "
                        + (batch.classes() - 1) + ".");
            }
            bytes[i] = (byte) (long) label;
        }
        return new CifarPickle(batch.labelBytes(), data, bytes);
    }

    /** Names of the classes in a file "meta"; empty when it holds none. */
    static List<String> fineNames(String place, InputStream in) throws IOException {
        Map<?, ?> entries = Pickle.dictionary(place, new DataInputStream(new BufferedInputStream(in, 1 << 16)));
        if (!(entries.get("fine_label_names") instanceof List<?> names)) {
            return List.of();
        }
        return names.stream().map(CifarPickle::text).toList();
    }

    private static String text(Object name) {
        return name instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : name instanceof String text ? text : "?";
    }

    @Override
    public byte[] next() {
        if (next == labels.length) {
            return new byte[0];
        }
        byte[] record = new byte[labelBytes + PIXELS];
        record[labelBytes - 1] = labels[next];
        System.arraycopy(data.bytes(), next++ * PIXELS, record, labelBytes, PIXELS);
        return record;
    }
}
