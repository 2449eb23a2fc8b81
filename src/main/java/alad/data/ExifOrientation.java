package alad.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.stream.ImageInputStream;

/** How a camera was held, as the EXIF block at the start of a JPEG file says. */
final class ExifOrientation {
    static final int UPRIGHT = 1;

    /** From here on, rows are stored as columns. */
    static final int FIRST_EXCHANGED = 5;

    private static final int LAST = 8;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int START_OF_IMAGE = 0xffd8;
    private static final int APPLICATION = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int MOST_BLOCKS = 64;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private ExifOrientation() {}

    /** @return 1 to 8; {@link #UPRIGHT} when the file doesn't say, or says it wrongly */
    static int of(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        try {
            if (in.readUnsignedShort() != START_OF_IMAGE) {
                return UPRIGHT;
            }
            for (int i = 0; i < MOST_BLOCKS; i++) {
                int marker = in.readUnsignedShort();
                int length = in.readUnsignedShort() - 2;
                if (marker < 0xff00 || marker == START_OF_SCAN || length < 0) {
                    return UPRIGHT;
                }
                byte[] block = new byte[marker == APPLICATION ? length : 0];
                in.readFully(block);
                if (isExif(block)) {
                    return orientation(ByteBuffer.wrap(block, EXIF.length, block.length - EXIF.length)
                            .slice());
                }
                in.skipBytes(length - block.length);
            }
            return UPRIGHT;
        } catch (EOFException | BufferUnderflowException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static boolean isExif(byte[] block) {
        return block.length > EXIF.length
                && ByteBuffer.wrap(block, 0, EXIF.length).equals(ByteBuffer.wrap(EXIF));
    }

    /** @param tiff a TIFF header and its first directory of entries */
    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.getShort();
        tiff.position(tiff.getInt());
        int entries = Short.toUnsignedInt(tiff.getShort());
        for (int i = 0; i < entries; i++) {
            int tag = Short.toUnsignedInt(tiff.getShort());
            int type = tiff.getShort();
            tiff.getInt();
            int value = Short.toUnsignedInt(tiff.getShort());
            tiff.getShort();
            if (tag == TAG) {
                return type == SHORT && value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
