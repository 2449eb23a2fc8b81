package alad.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Damages a file as disks, networks and strangers do. */
final class Damage {
    private static final int[] SIZES = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xffff, 1 << 20, 100_000, 255};
    private static final int HEADER = 200;

    private Damage() {}

    /** One to three changes, most of them near the start, where headers lie. */
    static byte[] of(byte[] whole, SplittableRandom random) {
        byte[] file = whole.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            file = changed(file, random);
        }
        return file;
    }

    private static byte[] changed(byte[] file, SplittableRandom random) {
        if (file.length < 8) {
            return new byte[random.nextInt(8)];
        }
        int at = place(file, random);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(file, at);
            case 1 -> flipped(file, at, 1 << random.nextInt(8));
            case 2 -> overwritten(file, at, random);
            case 3 -> inserted(file, at, random);
            case 4 -> exchanged(file, at, place(file, random), 1 + random.nextInt(16));
            case 5 -> sized(file, at, SIZES[random.nextInt(SIZES.length)], random.nextInt(2) == 0);
            case 6 -> removed(file, at, 1 + random.nextInt(16));
            default -> flipped(file, at, random.nextInt(256));
        };
    }

    private static int place(byte[] file, SplittableRandom random) {
        return random.nextInt(random.nextInt(3) == 0 ? file.length : Math.min(file.length, HEADER));
    }

    private static byte[] flipped(byte[] file, int at, int bits) {
        file[at] ^= (byte) bits;
        return file;
    }

    private static byte[] overwritten(byte[] file, int at, SplittableRandom random) {
        for (int i = at; i < Math.min(file.length, at + 1 + random.nextInt(8)); i++) {
            file[i] = (byte) random.nextInt(256);
        }
        return file;
    }

    private static byte[] inserted(byte[] file, int at, SplittableRandom random) {
        byte[] more = new byte[1 + random.nextInt(random.nextInt(4) == 0 ? 5000 : 16)];
        byte same = file[random.nextInt(file.length)];
        for (int i = 0; i < more.length; i++) {
            more[i] = random.nextInt(2) == 0 ? same : (byte) random.nextInt(256);
        }
        return ByteBuffer.allocate(file.length + more.length)
                .put(file, 0, at)
                .put(more)
                .put(file, at, file.length - at)
                .array();
    }

    private static byte[] exchanged(byte[] file, int first, int second, int length) {
        for (int i = 0; i < length && first + i < file.length && second + i < file.length; i++) {
            byte kept = file[first + i];
            file[first + i] = file[second + i];
            file[second + i] = kept;
        }
        return file;
    }

    private static byte[] sized(byte[] file, int at, int size, boolean bigEndian) {
        ByteBuffer.wrap(file)
                .order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                .putInt(Math.min(at, file.length - 4), size);
        return file;
    }

    private static byte[] removed(byte[] file, int at, int length) {
        int end = Math.min(file.length, at + length);
        return ByteBuffer.allocate(file.length - (end - at))
                .put(file, 0, at)
                .put(file, end, file.length - end)
                .array();
    }
}
