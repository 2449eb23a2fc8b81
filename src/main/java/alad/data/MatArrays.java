package alad.data;

import alad.job.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import us.hebi.matlab.mat.format.BufferAllocator;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5Reader.EntryHeader;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Source;
import us.hebi.matlab.mat.types.Sources;

/**
 * The arrays X and y of a MATLAB file; its other arrays are passed over. Sizes are judged by the headers, before
 * anything of that size is made.
 *
 * @param x [rows, columns] of any kind of number, or [height, width, 1 or 3, images] of unsigned bytes
 * @param y of any kind of number
 */
record MatArrays(Matrix x, Matrix y) {
    private static final Set<MatlabType> NUMBERS = EnumSet.of(
            MatlabType.Double,
            MatlabType.Single,
            MatlabType.Int8,
            MatlabType.UInt8,
            MatlabType.Int16,
            MatlabType.UInt16,
            MatlabType.Int32,
            MatlabType.UInt32,
            MatlabType.Int64,
            MatlabType.UInt64);
    private static final int INFLATED_AT_ONCE = 1 << 16;
    private static final long MOST_BYTES = 1L << 33;
    private static final String X = "X";
    private static final String Y = "y";

    /**
     * Reads the file.
     *
     * @throws UserError when an array is missing, of another kind or too large, or the file is broken; the library
     *     answers broken files with all kinds of exceptions and wraps ours, hence the broad catch
     */
    static MatArrays read(Path path) throws IOException {
        try (InputStream in = SourceStream.open(path, MOST_BYTES)) {
            MatHeaders.check(path, in);
        }
        long most = Math.min(Integer.MAX_VALUE, Files.size(path) * SourceStream.BEST_PACKING);
        try (Source source = Sources.wrapInputStream(SourceStream.open(path, MOST_BYTES))) {
            // Closing the file would take the arrays away; they lie on the heap, so nothing else needs it.
            MatFile file = Mat5.newReader(source)
                    .disableSubsystemProcessing()
                    .setMaxInflateBufferSize(INFLATED_AT_ONCE)
                    .setBufferAllocator(new Bounded(path, most))
                    .setEntryFilter(header -> isWanted(path, header))
                    .readMat();
            return new MatArrays(matrix(path, file, X), matrix(path, file, Y));
        } catch (UserError e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof UserError known) {
                    throw known;
                }
            }
            throw UserError.failed(path + " is cut off or damaged: it can't be read as a MATLAB file.", e);
        }
    }

    private static boolean isWanted(Path path, EntryHeader header) {
        boolean isX = X.equals(header.getName());
        if (!isX && !Y.equals(header.getName())) {
            return false;
        }
        int[] shape = header.getDimensions();
        String what = path + ", array " + header.getName() + ": ";
        if (!NUMBERS.contains(header.getType()) || header.isComplex()) {
            throw UserError.failed(what + "it holds no plain numbers, but " + header.getType() + ".");
        }
        if (shape.length < 2 || shape.length > 4 || Arrays.stream(shape).anyMatch(size -> size < 1)) {
            throw UserError.failed(what + "its size of " + inWords(shape) + " is none of a table or of images.");
        }
        if (isX && shape.length == 2) {
            requireTable(path, what, shape);
        } else if (isX) {
            requireImages(path, what, shape, header.getType());
        } else if (count(shape) > TableReader.MOST_ROWS) {
            throw UserError.failed(what + "it declares " + count(shape) + " labels, but at most "
                    + TableReader.MOST_ROWS + " are read.");
        }
        return true;
    }

    private static void requireTable(Path path, String what, int[] shape) {
        if (shape[0] > TableReader.MOST_ROWS || shape[1] > TableFile.MOST_COLUMNS) {
            throw UserError.failed(what + "it declares " + inWords(shape) + " values, but at most "
                    + TableReader.MOST_ROWS + " rows of " + TableFile.MOST_COLUMNS + " columns are read.");
        }
        // Three times: doubles as they are read beside floats as they are kept.
        ReadingLimits.requireRoomForTable(path.toString(), shape[0], 3 * shape[1]);
        if (count(shape) > Integer.MAX_VALUE / Double.BYTES) {
            throw UserError.failed(what + "it declares " + inWords(shape) + " values, more than can be read.");
        }
    }

    private static void requireImages(Path path, String what, int[] shape, MatlabType type) {
        if (type != MatlabType.UInt8 || shape[2] != 1 && shape[2] != 3) {
            throw UserError.failed(what + "images of 1 or 3 channels of unsigned bytes are expected, but it holds "
                    + inWords(shape) + " values of type " + type + ".");
        }
        ReadingLimits.problem(shape[1], shape[0]).ifPresent(problem -> {
            throw UserError.failed(what + problem + ".");
        });
        if (count(shape) > Integer.MAX_VALUE) {
            throw UserError.failed(what + "it declares " + inWords(shape) + " values, more than can be read.");
        }
        int side = (int) Math.ceil(Math.sqrt((double) shape[0] * shape[1]));
        ReadingLimits.requireRoom(path.toString(), shape.length == 4 ? shape[3] : 1, shape[2], side);
    }

    private static Matrix matrix(Path path, MatFile file, String name) {
        for (MatFile.Entry entry : file.getEntries()) {
            Array value = entry.getValue();
            if (entry.getName().equals(name) && value instanceof Matrix matrix) {
                return matrix;
            }
        }
        throw UserError.failed(path + " holds no array " + name + "; the arrays X and y are expected.");
    }

    private static long count(int[] shape) {
        long count = 1;
        for (int size : shape) {
            // Far from what long can hold, even when a last size is multiplied to it.
            count = Math.min(Long.MAX_VALUE >> 24, count * size);
        }
        return count;
    }

    private static String inWords(int[] shape) {
        return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(" × "));
    }

    /** Refuses blocks larger than the file could hold. */
    private record Bounded(Path path, long most) implements BufferAllocator {
        @Override
        public ByteBuffer allocate(int bytes) {
            if (bytes < 0 || bytes > most) {
                throw UserError.failed(path + " is damaged: it declares " + Integer.toUnsignedString(bytes)
                        + " bytes in one piece, more than the file can hold.");
            }
            return ByteBuffer.allocate(bytes);
        }

        @Override
        public void release(ByteBuffer buffer) {
            // The garbage collector does.
        }
    }
}
