package alad.data;

import alad.job.UserError;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of one NumPy array of integers, floats or truth values, one after the other as they are stored. */
final class NpyNumbers {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 4096;
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([fiub])([1248])'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]{0,80})\\)");

    private final String place;
    private final DataInputStream in;
    private final boolean bigEndian;
    private final char kind;
    private final int bytes;
    private final boolean columnsFirst;
    private final int[] shape;

    private NpyNumbers(String place, DataInputStream in, String header) {
        this.place = place;
        this.in = in;
        Matcher descr = DESCR.matcher(header);
        Matcher order = ORDER.matcher(header);
        Matcher sizes = SHAPE.matcher(header);
        if (!descr.find() || !order.find() || !sizes.find()) {
            throw wrong("it is no array of plain numbers");
        }
        bigEndian = descr.group(1).equals(">");
        kind = descr.group(2).charAt(0);
        bytes = descr.group(3).charAt(0) - '0';
        if (kind == 'f' && bytes < 4 || kind == 'b' && bytes != 1) {
            throw wrong("its type " + kind + bytes + " isn't read");
        }
        columnsFirst = order.group(1).equals("True");
        shape = shape(sizes.group(1));
    }

    /**
     * Reads the header.
     *
     * @param place file and array, for messages
     */
    static NpyNumbers of(String place, DataInputStream in) throws IOException {
        byte[] start = in.readNBytes(8);
        if (start.length < 8 || !Arrays.equals(Arrays.copyOf(start, MAGIC.length), MAGIC)) {
            throw UserError.failed(place + ": it is no NumPy array.");
        }
        int length = start[6] == 1
                ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
                : Integer.reverseBytes(in.readInt());
        if (length < 0 || length > LONGEST_HEADER) {
            throw UserError.failed(place + ": its header of " + Integer.toUnsignedString(length)
                    + " bytes is longer than the " + LONGEST_HEADER + " that are read.");
        }
        return new NpyNumbers(place, in, new String(in.readNBytes(length), StandardCharsets.US_ASCII));
    }

    int[] shape() {
        return shape.clone();
    }

    /**
     * Asked before anything of the declared size is made.
     *
     * @param most bytes that the file can hold
     * @throws UserError when its header declares more
     */
    void requireAtMost(long most) {
        long declared = bytes;
        for (int size : shape) {
            // Far from what long can hold, even when a last size is multiplied to it.
            declared = Math.min(Long.MAX_VALUE >> 32, declared * size);
        }
        if (declared > most) {
            throw wrong("it ends before all of its numbers are there");
        }
    }

    /** Whether the first index runs fastest. */
    boolean columnsFirst() {
        return columnsFirst;
    }

    /** @throws java.io.EOFException after the last */
    double next() throws IOException {
        long bits = 0;
        for (int i = 0; i < bytes; i++) {
            long next = in.readUnsignedByte();
            bits = bigEndian ? bits << 8 | next : bits | next << 8 * i;
        }
        if (kind == 'f') {
            return bytes == 4 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
        }
        int unused = 64 - 8 * bytes;
        return kind == 'i' ? bits << unused >> unused : bits;
    }

    UserError wrong(String why) {
        return UserError.failed(place + ": " + why + ".");
    }

    private int[] shape(String text) {
        try {
            int[] sizes = Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
            if (Arrays.stream(sizes).anyMatch(size -> size < 1)) {
                throw wrong("its shape (" + text + ") holds no numbers");
            }
            return sizes;
        } catch (NumberFormatException e) {
            throw wrong("its shape (" + text + ") is larger than any that is read");
        }
    }
}
