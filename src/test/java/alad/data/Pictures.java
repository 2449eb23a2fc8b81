package alad.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Writes small pictures for tests. */
final class Pictures {
    private Pictures() {}

    /** A grey picture, all of one value; the format follows the name's ending. */
    static Path grey(Path file, int width, int height, int value) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, value);
        image.getRaster().setSamples(0, 0, width, height, 0, pixels);
        return write(image, file);
    }

    static Path colour(Path file, int width, int height, int rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        return write(image, file);
    }

    /** A picture that doesn't compress well, so that a part of its file is a part of the picture. */
    static Path noise(Path file, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        int state = 1;
        for (int i = 0; i < side * side; i++) {
            state = state * 1_664_525 + 1_013_904_223;
            image.setRGB(i % side, i / side, state >>> 8);
        }
        return write(image, file);
    }

    static Path write(BufferedImage image, Path file) {
        String name = file.getFileName().toString();
        try {
            Files.createDirectories(file.getParent());
            if (!ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile())) {
                throw new IllegalArgumentException("no writer for " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Keeps the first {@code share} of a file. */
    static void cut(Path file, double share) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }
}
