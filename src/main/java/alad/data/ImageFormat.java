package alad.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The image formats that are read, recognised by content. */
enum ImageFormat {
    PNG("png", 0x89, 'P', 'N', 'G'),
    JPEG("jpeg", 0xff, 0xd8, 0xff),
    BMP("bmp", 'B', 'M');

    private static final Set<String> NAME_ENDINGS = Set.of("png", "jpg", "jpeg", "bmp");
    private static final Set<String> OTHER_ENDINGS = Set.of("gif", "tif", "tiff", "webp", "heic", "jp2", "pgm", "ppm");

    private final String readerName;
    private final int[] magic;

    ImageFormat(String readerName, int... magic) {
        this.readerName = readerName;
        this.magic = magic;
    }

    /** As {@link javax.imageio.ImageIO} calls it. */
    String readerName() {
        return readerName;
    }

    static Optional<ImageFormat> of(Path file) throws IOException {
        try (InputStream in = DataFile.open(file)) {
            return of(in.readNBytes(4));
        }
    }

    /** @param head the first four bytes */
    static Optional<ImageFormat> of(byte[] head) {
        return Arrays.stream(values()).filter(format -> format.begins(head)).findFirst();
    }

    /** Whether a file claims to be an image that can be read; its content may say otherwise. */
    static boolean isNamedAsImage(Path file) {
        return isNamedAsImage(file.getFileName().toString());
    }

    static boolean isNamedAsImage(String name) {
        return NAME_ENDINGS.contains(ending(name));
    }

    /** Whether a file claims to be an image of another kind. */
    static boolean isNamedAsOtherImage(Path file) {
        return OTHER_ENDINGS.contains(ending(file.getFileName().toString()));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private boolean begins(byte[] head) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
