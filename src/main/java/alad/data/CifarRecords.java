package alad.data;

import alad.data.Dataset.Part;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Gathers the records of CIFAR files: label, then 32 by 32 pixels of red, of green and of blue. */
final class CifarRecords {
    static final int SIDE = 32;
    private static final int PLANE = SIDE * SIDE;
    private static final int RECORDS_A_REPORT = 1000;

    /** Hands over one record after the other. */
    interface RecordSource {
        /** @return label and pixels; fewer bytes when the file is cut off, none after the last */
        byte[] next() throws IOException;
    }

    private final Path source;
    private final JobContext job;
    private final ImageFitting fitting;
    private final boolean grey;
    private final List<byte[]> pixels = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private int labelBytes;

    CifarRecords(Path source, JobContext job, ImageFitting fitting, boolean grey) {
        this.source = source;
        this.job = job;
        this.fitting = fitting;
        this.grey = grey;
    }

    /**
     * Reads one file to its end.
     *
     * @param place of the file, for messages
     * @throws UserError when it is cut off, holds nothing, a label is out of range, or it doesn't go with those before
     */
    void read(String place, CifarBatch batch, RecordSource in) throws IOException {
        if (labelBytes != 0 && labelBytes != batch.labelBytes()) {
            throw UserError.failed(source + " mixes files of CIFAR-10 and CIFAR-100; choose a single file.");
        }
        labelBytes = batch.labelBytes();
        int length = labelBytes + 3 * PLANE;
        int index = 0;
        for (byte[] record = in.next(); record.length > 0; record = in.next()) {
            if (record.length < length) {
                throw UserError.failed(place + " is cut off in record " + (index + 1) + ": records of " + length
                        + " bytes are expected.");
            }
            if (pixels.size() % RECORDS_A_REPORT == 0) {
                job.check();
                job.report(new Progress("Reading images", pixels.size(), -1));
                ReadingLimits.requireRoom(
                        source.toString(), pixels.size() + RECORDS_A_REPORT, grey ? 1 : 3, fitting.size());
            }
            add(place, batch, record, index++);
        }
        if (index == 0) {
            throw UserError.failed(place + " is empty, but records of " + length + " bytes are expected.");
        }
    }

    /** Records that lie one after the other in a file. */
    static RecordSource plain(CifarBatch batch, InputStream in) {
        return () -> in.readNBytes(batch.labelBytes() + 3 * PLANE);
    }

    private void add(String place, CifarBatch batch, byte[] record, int index) {
        int label = record[labelBytes - 1] & 0xff;
        if (label >= batch.classes()) {
            throw UserError.failed(place + ", record " + (index + 1) + ": the label is " + label + ", but 0 to "
                    + (batch.classes() - 1) + " are expected.");
        }
        pixels.add(fitted(record));
        labels.add(label);
        parts.add(batch.part());
        ids.add(batch.name() + "/" + index);
    }

    private byte[] fitted(byte[] record) {
        if (!grey && fitting.size() == SIDE) {
            return Arrays.copyOfRange(record, labelBytes, record.length);
        }
        byte[][] planes = new byte[3][];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = Arrays.copyOfRange(record, labelBytes + i * PLANE, labelBytes + (i + 1) * PLANE);
        }
        Raster raster = new Raster(SIDE, SIDE, planes);
        return fitting.apply(grey ? raster.toGrey() : raster);
    }

    boolean areOfHundred() {
        return labelBytes == 2;
    }

    IntStream labels() {
        return labels.stream().mapToInt(Integer::intValue);
    }

    /** No parts when all records are of the same one. */
    Part[] parts() {
        Part[] result = parts.toArray(Part[]::new);
        if (Arrays.stream(result).distinct().count() == 1) {
            Arrays.fill(result, Part.NONE);
        }
        return result;
    }

    String[] ids() {
        return ids.toArray(String[]::new);
    }

    ImageSamples samples() {
        return new ImageSamples(grey ? 1 : 3, fitting.size(), fitting.size(), pixels.toArray(byte[][]::new));
    }
}
