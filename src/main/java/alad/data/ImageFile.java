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

/** A PNG, JPEG or BMP image whose header has been read and found sane. */
record ImageFile(ImageOrigin origin, ImageFormat format, int width, int height) {
    /** Larger images are decoded coarsely at first, so that one of them never takes more than some 100 MB. */
    private static final long MOST_PIXELS_DECODED = 16_000_000;

    /** An image decoded coarsely keeps at least this many pixels for each one wanted, in each direction. */
    private static final int SPARE = 4;

    private interface Reading<T> {
        T with(ImageReader reader) throws IOException, UnreadableImage;
    }

    static ImageFile inspect(ImageOrigin origin) throws UnreadableImage {
        ImageFormat format = format(origin);
        int[] size = read(origin, format, reader -> new int[] {reader.getWidth(0), reader.getHeight(0)});
        var problem = ReadingLimits.problem(size[0], size[1]);
        if (problem.isPresent()) {
            throw new UnreadableImage(problem.get());
        }
        return new ImageFile(origin, format, size[0], size[1]);
    }

    /** @param wanted side of the square that the image will be brought to */
    Raster decode(int wanted) throws UnreadableImage {
        return read(origin, format, reader -> {
            if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
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
            return Pixels.of(image);
        });
    }

    private int step(int wanted) {
        if ((long) width * height <= MOST_PIXELS_DECODED) {
            return 1;
        }
        return Math.max(1, Math.min(width, height) / (SPARE * wanted));
    }

    private static ImageFormat format(ImageOrigin origin) throws UnreadableImage {
        try (ImageInputStream in = origin.open()) {
            byte[] head = new byte[4];
            int length = Math.max(0, in.read(head));
            return ImageFormat.of(Arrays.copyOf(head, length))
                    .orElseThrow(() -> new UnreadableImage("its content is no PNG, JPEG or BMP image"));
        } catch (IOException e) {
            throw unreadable(e);
        }
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
