package alad.data;

import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The header of one file of the IDX format (big-endian: 0, 0, type, rank, then one 32-bit size a dimension, then the
 * values). Only unsigned bytes are read.
 *
 * @param width 1 for labels, as {@code height}
 */
record IdxFile(Path path, int count, int height, int width) {
    static final int IMAGES = 0x0803;
    static final int LABELS = 0x0801;

    private static final long MOST_BYTES = 1L << 36;
    private static final int IMAGES_A_REPORT = 500;
    private static final int BUFFER = 1 << 16;

    /** What to do with each image. */
    interface ImageSink {
        void accept(int index, Raster image);
    }

    static IdxFile images(Path path) {
        return open(path, IMAGES, "images");
    }

    static IdxFile labels(Path path) {
        return open(path, LABELS, "labels");
    }

    private static IdxFile open(Path path, int expected, String what) {
        int rank = expected & 0xff;
        int headerSize = 4 + 4 * rank;
        try {
            byte[] head = SourceStream.head(path, headerSize);
            int magic = head.length < 4 ? -1 : ByteBuffer.wrap(head).getInt();
            if (magic != expected) {
                throw wrongStart(path, what, expected, head.length < 4 ? "is nearly empty" : "begins with " + magic);
            }
            if (head.length < headerSize) {
                throw UserError.failed(path + " is cut off: its IDX header is incomplete.");
            }
            ByteBuffer sizes = ByteBuffer.wrap(head, 4, 4 * rank);
            IdxFile file = rank == 1
                    ? new IdxFile(path, sizes.getInt(), 1, 1)
                    : new IdxFile(path, sizes.getInt(), sizes.getInt(), sizes.getInt());
            file.checkSizes(headerSize);
            return file;
        } catch (IOException e) {
            throw SourceStream.failure(path, e);
        }
    }

    private static UserError wrongStart(Path path, String what, int expected, String found) {
        return UserError.failed(path + " is no IDX file of " + what + ": it should begin with the number " + expected
                + ", but " + found + ".");
    }

    private void checkSizes(int headerSize) throws IOException {
        if (count < 1) {
            throw UserError.failed(path + " is no usable IDX file: its header declares " + count + " entries.");
        }
        ReadingLimits.problem(width, height).ifPresent(problem -> {
            throw UserError.failed(path + " is no usable IDX file: " + problem + ".");
        });
        long declared = headerSize + (long) count * height * width;
        long size = Files.size(path);
        boolean packed = SourceStream.isGzip(path);
        if (packed ? declared > size * SourceStream.BEST_PACKING : declared > size) {
            throw UserError.failed(path + " is cut off or its header is wrong: it declares " + count + " entries of "
                    + height * width + " bytes, more than the file can hold.");
        }
        if (!packed && declared < size) {
            throw UserError.failed(path + " holds " + (size - declared) + " bytes more than its header declares.");
        }
    }

    void readImages(JobContext job, ImageSink sink) {
        try (InputStream in = new BufferedInputStream(SourceStream.open(path, MOST_BYTES), BUFFER)) {
            in.skipNBytes(16);
            for (int i = 0; i < count; i++) {
                if (i % IMAGES_A_REPORT == 0) {
                    job.check();
                    job.report(new Progress("Reading images", i, count));
                }
                sink.accept(i, new Raster(width, height, next(in, height * width, i)));
            }
            requireEnd(in);
            job.report(new Progress("Reading images", count, count));
        } catch (IOException e) {
            throw SourceStream.failure(path, e);
        }
    }

    /** @return one label an entry, 0..255 */
    int[] readLabels() {
        try (InputStream in = new BufferedInputStream(SourceStream.open(path, MOST_BYTES), BUFFER)) {
            in.skipNBytes(8);
            byte[] bytes = in.readNBytes(count);
            if (bytes.length < count) {
                throw cutAt(bytes.length);
            }
            requireEnd(in);
            int[] labels = new int[count];
            for (int i = 0; i < count; i++) {
                labels[i] = bytes[i] & 0xff;
            }
            return labels;
        } catch (IOException e) {
            throw SourceStream.failure(path, e);
        }
    }

    private byte[] next(InputStream in, int bytes, int index) throws IOException {
        byte[] image = new byte[bytes];
        if (in.readNBytes(image, 0, bytes) < bytes) {
            throw cutAt(index);
        }
        return image;
    }

    private UserError cutAt(int index) {
        return UserError.failed(
                path + " is cut off: its header declares " + count + " entries, but only " + index + " are there.");
    }

    private void requireEnd(InputStream in) throws IOException {
        if (in.read() >= 0) {
            throw UserError.failed(path + " holds more bytes than its header declares.");
        }
    }
}
