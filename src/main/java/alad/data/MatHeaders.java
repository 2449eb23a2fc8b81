package alad.data;

import alad.job.UserError;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.utils.BoundedInputStream;

/**
 * Looks at the headers of a MATLAB file before the library does, for it makes room for as many sizes and as long names as
 * they declare, and stops before the checksums of packed arrays.
 */
final class MatHeaders {
    private static final int HEADER = 128;
    private static final int PLACE_OF_ORDER = 126;
    private static final int TAG = 8;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;
    private static final int FLAGS_BYTES = 8;
    private static final int MOST_BYTES_OF_SIZES_OR_NAME = 256;
    private static final int BYTES_LOOKED_AT = 1024;
    private static final int BYTES_UNPACKED_AT_ONCE = 1 << 16;

    private final Path path;
    private final ByteOrder order;

    private MatHeaders(Path path, ByteOrder order) {
        this.path = path;
        this.order = order;
    }

    /**
     * Goes through all arrays of the file; a file that is cut off passes.
     *
     * @throws UserError when an array's header declares more than any array has, or packed data isn't what its checksum
     *     says
     */
    static void check(Path path, InputStream in) throws IOException {
        byte[] start = in.readNBytes(HEADER);
        boolean little = start.length == HEADER && start[PLACE_OF_ORDER] == 'I';
        MatHeaders headers = new MatHeaders(path, little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        for (byte[] tag = in.readNBytes(TAG); tag.length == TAG; tag = in.readNBytes(TAG)) {
            headers.element(ByteBuffer.wrap(tag).order(headers.order), in);
        }
    }

    private void element(ByteBuffer tag, InputStream in) throws IOException {
        int type = tag.getInt();
        int size = tag.getInt();
        if (size < 0) {
            throw damaged();
        }
        BoundedInputStream content = new BoundedInputStream(in, size);
        if (type == MATRIX) {
            array(ByteBuffer.wrap(content.readNBytes(BYTES_LOOKED_AT)));
        } else if (type == COMPRESSED) {
            packed(content);
        }
        long skipped = 1;
        while (skipped > 0) {
            skipped = content.skip(Long.MAX_VALUE);
        }
    }

    /** Unpacks to the end, where the checksum lies, and no further than the array inside declares. */
    private void packed(InputStream content) throws IOException {
        Inflater inflater = new Inflater();
        try {
            InputStream unpacked = new InflaterInputStream(content, inflater, BYTES_UNPACKED_AT_ONCE);
            byte[] start = unpacked.readNBytes(BYTES_LOOKED_AT);
            ByteBuffer inner = ByteBuffer.wrap(start).order(order);
            if (inner.remaining() < TAG || inner.getInt() != MATRIX) {
                throw damaged();
            }
            long size = inner.getInt();
            if (size < 0) {
                throw damaged();
            }
            array(inner.slice());
            long left = TAG + size - start.length;
            byte[] chunk = new byte[BYTES_UNPACKED_AT_ONCE];
            for (int read = unpacked.read(chunk); read > 0 && left >= 0; read = unpacked.read(chunk)) {
                left -= read;
            }
            if (!inflater.finished()) {
                throw damaged();
            }
        } catch (EOFException | ZipException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    /** Flags, then sizes and name, or the names that stand in their places. */
    private void array(ByteBuffer start) {
        start.order(order);
        if (next(start) != FLAGS_BYTES
                || next(start) > MOST_BYTES_OF_SIZES_OR_NAME
                || next(start) > MOST_BYTES_OF_SIZES_OR_NAME) {
            throw damaged();
        }
    }

    /** @return how many bytes the next piece declares, which are passed over */
    private int next(ByteBuffer start) {
        if (start.remaining() < TAG) {
            throw damaged();
        }
        int type = start.getInt();
        int size = start.getInt();
        if (type >>> 16 != 0) {
            return type >>> 16;
        }
        if (size < 0) {
            throw damaged();
        }
        long end = start.position() + (size + 7L) / TAG * TAG;
        start.position((int) Math.min(start.limit(), end));
        return size;
    }

    private UserError damaged() {
        return UserError.failed(path + " is cut off or damaged: it can't be read as a MATLAB file.");
    }
}
