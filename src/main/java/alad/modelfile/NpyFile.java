package alad.modelfile;

import alad.file.AtomicFile;
import alad.file.Sha256;
import alad.file.Storage;
import alad.job.UserError;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * NumPy's array file, as much of it as weights need: version 1.0, little-endian float32, C order.
 *
 * @param shape at most 4 sizes, each at least 1
 * @param values in C order, as many as the shape says
 */
record NpyFile(int[] shape, float[] values) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int LONGEST_HEADER = 4096;
    private static final int MOST_SIZES = 4;
    private static final int CHUNK = 1 << 16;
    private static final Pattern HEADER = Pattern.compile("\\s*\\{\\s*'descr'\\s*:\\s*'<f4'\\s*,"
            + "\\s*'fortran_order'\\s*:\\s*False\\s*,\\s*'shape'\\s*:\\s*\\(([0-9, ]{0,80})\\)\\s*,?\\s*\\}\\s*");

    /** @return the SHA-256 sum of what was written */
    String write(Path file) throws IOException {
        byte[] header = header();
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(Storage.output(file), digest)) {
            out.write(header);
            ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
            for (int start = 0; start < values.length; start += CHUNK / 4) {
                int count = Math.min(CHUNK / 4, values.length - start);
                chunk.clear();
                chunk.asFloatBuffer().put(values, start, count);
                out.write(chunk.array(), 0, count * 4);
            }
        }
        return Sha256.hex(digest);
    }

    /**
     * @param mostBytes no larger file is read
     * @param sum SHA-256 of the file, null where none is known
     * @throws UserError when the file is missing or anything but such an array, whole and alone, or has another sum
     */
    static NpyFile read(Path file, long mostBytes, String sum) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw broken(file, "it doesn't exist or is no plain file");
        }
        MessageDigest digest = Sha256.digest();
        try (InputStream raw = new DigestInputStream(Files.newInputStream(file), digest)) {
            long size = Files.size(file);
            if (size > mostBytes) {
                throw broken(file, "its " + size + " bytes don't fit into memory");
            }
            DataInputStream in = new DataInputStream(raw);
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw broken(file, "it is no .npy file of version 1.0");
            }
            int headerLength = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
            if (headerLength > LONGEST_HEADER) {
                throw broken(file, "its header of " + headerLength + " bytes is too long");
            }
            int[] shape = shape(file, new String(in.readNBytes(headerLength), StandardCharsets.US_ASCII));
            int count = count(file, shape, size - MAGIC.length - 2 - headerLength);
            NpyFile array = new NpyFile(shape, values(in, count));
            if (sum != null && !sum.equals(Sha256.hex(digest))) {
                throw broken(file, "it was changed: its SHA-256 sum isn't the one that was noted when it was written");
            }
            return array;
        } catch (EOFException e) {
            throw broken(file, "it ends too early");
        } catch (IOException e) {
            throw broken(file, AtomicFile.reason(e));
        }
    }

    private byte[] header() {
        String sizes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String tuple = shape.length == 1 ? sizes + "," : sizes;
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + tuple + "), }";
        int fixed = MAGIC.length + 2;
        int padded = (fixed + text.length() + 1 + 63) / 64 * 64 - fixed;
        ByteBuffer header = ByteBuffer.allocate(fixed + padded).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putShort((short) padded);
        header.put((text + " ".repeat(padded - text.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII));
        return header.array();
    }

    private static int[] shape(Path file, String header) {
        Matcher match = HEADER.matcher(header);
        if (!match.matches()) {
            throw broken(file, "it isn't a little-endian float32 array in C order");
        }
        try {
            int[] shape = Arrays.stream(match.group(1).split(","))
                    .map(String::trim)
                    .filter(each -> !each.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
            if (shape.length > MOST_SIZES || Arrays.stream(shape).anyMatch(each -> each < 1)) {
                throw broken(file, "its shape " + Arrays.toString(shape) + " is none of an array of weights");
            }
            return shape;
        } catch (NumberFormatException e) {
            throw broken(file, "its shape (" + match.group(1) + ") can't be read");
        }
    }

    private static int count(Path file, int[] shape, long bytes) {
        long count = 1;
        for (int size : shape) {
            count *= size;
            if (count > Integer.MAX_VALUE / 4) {
                throw broken(file, "its shape " + Arrays.toString(shape) + " is too large");
            }
        }
        if (count * 4 != bytes) {
            throw broken(
                    file,
                    "its shape " + Arrays.toString(shape) + " needs " + count * 4 + " bytes, but it holds " + bytes);
        }
        return (int) count;
    }

    private static float[] values(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        byte[] chunk = new byte[CHUNK];
        for (int start = 0; start < count; start += CHUNK / 4) {
            int length = Math.min(CHUNK / 4, count - start);
            in.readFully(chunk, 0, length * 4);
            ByteBuffer.wrap(chunk)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values, start, length);
        }
        return values;
    }

    private static UserError broken(Path file, String why) {
        return UserError.failed("Can't read " + file + ": " + why + ".");
    }
}
