package alad.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A PNG, JPEG or BMP image whose header has been read and found sane.
 *
 * @param storedWidth pixels, before the image is turned upright
 * @param storedHeight pixels, before the image is turned upright
 * @param orientation as {@link Raster#upright} takes it
 */
record ImageFile(ImageOrigin origin, ImageFormat format, int storedWidth, int storedHeight, int orientation) {
    /** Larger images are decoded coarsely at first, so that one of them never takes more than some 100 MB. */
    private static final long MOST_PIXELS_DECODED = 16_000_000;

    /** An image decoded coarsely keeps at least this many pixels for each one wanted, in each direction. */
    private static final int SPARE = 4;

    private interface Reading<T> {
        T with(ImageReader reader) throws IOException, UnreadableImage;
    }

    static ImageFile inspect(ImageOrigin origin) throws UnreadableImage {
        ImageFormat format;
        int orientation;
        try (ImageInputStream in = origin.open()) {
            byte[] head = new byte[4];
            int length = Math.max(0, in.read(head));
            format = ImageFormat.of(Arrays.copyOf(head, length))
                    .orElseThrow(() -> new UnreadableImage("its content is no PNG, JPEG or BMP image"));
            in.seek(0);
            orientation = format == ImageFormat.JPEG ? ExifOrientation.of(in) : ExifOrientation.UPRIGHT;
        } catch (IOException e) {
            throw unreadable(e);
        }
        int[] size = read(origin, format, reader -> new int[] {reader.getWidth(0), reader.getHeight(0)});
        var problem = ReadingLimits.problem(size[0], size[1]);
        if (problem.isPresent()) {
            throw new UnreadableImage(problem.get());
        }
        return new ImageFile(origin, format, size[0], size[1], orientation);
    }

    int width() {
        return orientation >= ExifOrientation.FIRST_EXCHANGED ? storedHeight : storedWidth;
    }

    int height() {
        return orientation >= ExifOrientation.FIRST_EXCHANGED ? storedWidth : storedHeight;
    }

    /** @param wanted side of the square that the image will be brought to */
    Raster decode(int wanted) throws UnreadableImage {
        if (format == ImageFormat.PNG) {
            requireSound();
        }
        return read(origin, format, reader -> {
            if (reader.getWidth(0) != storedWidth || reader.getHeight(0) != storedHeight) {
                throw new UnreadableImage("it changed while it was read");
            }
            List<String> warnings = new ArrayList<>();
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = step(wanted);
            parameters.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, parameters);
            if (!warnings.isEmpty()) {
                throw new UnreadableImage("it is damaged (" + warnings.get(0) + ")");
            }
            return Pixels.of(image).upright(orientation);
        });
    }

    private void requireSound() throws UnreadableImage {
        try (ImageInputStream in = origin.open()) {
            PngChunks.requireSound(in);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private int step(int wanted) {
        if ((long) storedWidth * storedHeight <= MOST_PIXELS_DECODED) {
            return 1;
        }
        return Math.max(1, Math.min(storedWidth, storedHeight) / (SPARE * wanted));
    }

    /** The decoders of the JDK answer broken files with all kinds of exceptions, hence the broad catch. */
    private static <T> T read(ImageOrigin origin, ImageFormat format, Reading<T> reading) throws UnreadableImage {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.readerName()).next();
        try (ImageInputStream in = origin.open()) {
            reader.setInput(in, true, true);
            return reading.with(reader);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (RuntimeException e) {
            throw new UnreadableImage("it is damaged");
        } finally {
            reader.dispose();
        }
    }

    private static UnreadableImage unreadable(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return new UnreadableImage("no permission to read it");
        }
        return new UnreadableImage("it is damaged or cut off");
    }
}
