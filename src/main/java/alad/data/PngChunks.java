package alad.data;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.stream.ImageInputStream;

/**
 * The checksums of a PNG image, which the JDK's decoder passes over: a flipped bit in its packed pixels would become
 * another picture. Chunks that an image can be shown without may be broken, as for other programs.
 */
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int MAY_BE_MISSING = 0x20;
    private static final int CHUNK = 1 << 14;

    private final ImageInputStream in;
    private final byte[] buffer = new byte[CHUNK];

    private PngChunks(ImageInputStream in) {
        this.in = in;
    }

    /**
     * Goes through the whole image.
     *
     * @throws UnreadableImage when a checksum is wrong
     * @throws java.io.EOFException when the image is cut in a chunk
     */
    static void requireSound(ImageInputStream in) throws IOException, UnreadableImage {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        in.seek(SIGNATURE);
        PngChunks chunks = new PngChunks(in);
        boolean more = true;
        while (more && in.read() >= 0) {
            in.seek(in.getStreamPosition() - 1);
            more = chunks.next();
        }
    }

    /** @return whether another chunk may follow */
    private boolean next() throws IOException, UnreadableImage {
        int length = in.readInt();
        byte[] type = new byte[4];
        in.readFully(type);
        String name = new String(type, StandardCharsets.ISO_8859_1);
        if (length < 0) {
            throw new UnreadableImage("it is damaged (a part of " + Integer.toUnsignedString(length) + " bytes)");
        }
        if ((type[0] & MAY_BE_MISSING) != 0 && !name.equals("tRNS")) {
            in.seek(in.getStreamPosition() + length + 4L);
            return true;
        }
        CRC32 sum = new CRC32();
        sum.update(type);
        for (int left = length; left > 0; ) {
            int count = Math.min(left, CHUNK);
            in.readFully(buffer, 0, count);
            sum.update(buffer, 0, count);
            left -= count;
        }
        if (in.readInt() != (int) sum.getValue()) {
            throw new UnreadableImage("it is damaged (the checksum of its part " + name + " is wrong)");
        }
        return !name.equals("IEND");
    }
}
