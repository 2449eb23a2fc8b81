package alad.experiment;

import alad.detector.TrainingReport.Pictures;
import alad.file.AtomicFile;
import alad.file.Storage;
import alad.job.UserError;
import alad.modelfile.JsonFiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * {@code pictures/} of a run: the newest strip of each kept epoch as a PNG named by it, with a row each for x, G(E(x)) and
 * G(z); {@code strip.json} tells the size of one picture.
 */
final class PictureFolder {
    private static final int ROWS = 3;
    private static final int MOST_SIDE = 4096;
    private static final long MOST_VALUES = 64 << 20;
    private static final Pattern NAME = Pattern.compile("(\\d{6})\\.png");

    private final Path folder;

    PictureFolder(Path folder) {
        this.folder = folder;
    }

    /** @param count pictures a row */
    record Strip(int version, int count, int channels, int height, int width) {
        static final int VERSION = 1;

        Strip {
            if (count < 1 || height < 1 || width < 1 || count > MOST_SIDE || height > MOST_SIDE || width > MOST_SIDE) {
                throw new IllegalArgumentException("sizes must be from 1 to " + MOST_SIDE);
            }
            if (channels != 1 && channels != 3) {
                throw new IllegalArgumentException("channels must be 1 or 3, but were " + channels);
            }
            if ((long) ROWS * count * channels * height * width > MOST_VALUES) {
                throw new IllegalArgumentException("a strip holds at most " + MOST_VALUES + " values");
            }
        }

        long values() {
            return (long) ROWS * count * channels * height * width;
        }

        int picture() {
            return channels * height * width;
        }
    }

    /**
     * Adds a strip; those of later epochs, from before a resume, are dropped, and so are those that are not worth their
     * room any more.
     *
     * @throws UserError when the folder can't be written
     */
    void add(Pictures pictures) {
        if (pictures.x().length == 0) {
            return;
        }
        int[] shape = pictures.shape();
        Strip strip = new Strip(Strip.VERSION, pictures.x().length, shape[0], shape[1], shape[2]);
        try {
            Storage.createFolders(folder);
            if (!Files.exists(about())) {
                JsonFiles.write(about(), strip);
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(drawn(pictures, strip), "png", png);
            AtomicFile.write(folder.resolve(String.format("%06d.png", pictures.epoch())), png.toByteArray());
            int most = StripEpochs.most(strip.values());
            for (var each : files().entrySet()) {
                if (each.getKey() > pictures.epoch() || !StripEpochs.isKept(each.getKey(), pictures.epoch(), most)) {
                    AtomicFile.delete(each.getValue());
                }
            }
        } catch (IOException e) {
            throw AtomicFile.unwritable(folder, e);
        }
    }

    /**
     * The strips by epoch; their steps are not kept and given as 0. Files that aren't strips of this run are left out.
     *
     * @throws UserError when the folder can't be read
     */
    List<Pictures> read() {
        if (!Files.exists(about())) {
            return List.of();
        }
        Strip strip = JsonFiles.read(about(), Strip.class, Strip.VERSION);
        List<Pictures> all = new ArrayList<>();
        try {
            TreeMap<Integer, Path> files = files();
            int most = StripEpochs.most(strip.values());
            for (var each : files.entrySet()) {
                if (StripEpochs.isKept(each.getKey(), files.lastKey(), most)) {
                    read(each.getValue(), each.getKey(), strip, all);
                }
            }
        } catch (IOException e) {
            throw UserError.failed("Can't read " + folder + ": " + AtomicFile.reason(e) + ".", e);
        }
        return all;
    }

    /** A picture that a training has replaced meanwhile is left out. */
    private static void read(Path file, int epoch, Strip strip, List<Pictures> all) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            var readers = ImageIO.getImageReadersByFormatName("png");
            var reader = readers.next();
            try {
                reader.setInput(in);
                if (reader.getWidth(0) == strip.count() * strip.width()
                        && reader.getHeight(0) == ROWS * strip.height()) {
                    all.add(cut(reader.read(0), epoch, strip));
                }
            } finally {
                reader.dispose();
            }
        } catch (NoSuchFileException replaced) {
            System.getLogger(PictureFolder.class.getName()).log(System.Logger.Level.DEBUG, file + " was replaced");
        } catch (javax.imageio.IIOException e) {
            System.getLogger(PictureFolder.class.getName())
                    .log(System.Logger.Level.WARNING, "A broken picture: " + file);
        }
    }

    private Path about() {
        return folder.resolve("strip.json");
    }

    private TreeMap<Integer, Path> files() throws IOException {
        TreeMap<Integer, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    found.put(Integer.parseInt(name.group(1)), file);
                }
            });
        }
        return found;
    }

    private static BufferedImage drawn(Pictures pictures, Strip strip) {
        BufferedImage image = new BufferedImage(
                strip.count() * strip.width(),
                ROWS * strip.height(),
                strip.channels() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        float[][][] rows = {pictures.x(), pictures.reconstructed(), pictures.generated()};
        int area = strip.height() * strip.width();
        int[] pixel = new int[strip.channels()];
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < strip.count(); i++) {
                byte[] levels = PackedPixels.pack(rows[row][i]);
                for (int at = 0; at < area; at++) {
                    for (int channel = 0; channel < pixel.length; channel++) {
                        pixel[channel] = Byte.toUnsignedInt(levels[channel * area + at]);
                    }
                    image.getRaster()
                            .setPixel(
                                    i * strip.width() + at % strip.width(),
                                    row * strip.height() + at / strip.width(),
                                    pixel);
                }
            }
        }
        return image;
    }

    private static Pictures cut(BufferedImage image, int epoch, Strip strip) {
        float[][][] rows = new float[ROWS][strip.count()][];
        int area = strip.height() * strip.width();
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < strip.count(); i++) {
                byte[] levels = new byte[strip.picture()];
                int[] pixel = new int[Math.max(4, strip.channels())];
                for (int at = 0; at < area; at++) {
                    image.getRaster()
                            .getPixel(
                                    i * strip.width() + at % strip.width(),
                                    row * strip.height() + at / strip.width(),
                                    pixel);
                    for (int channel = 0; channel < strip.channels(); channel++) {
                        levels[channel * area + at] = (byte) pixel[channel];
                    }
                }
                rows[row][i] = PackedPixels.unpack(levels);
            }
        }
        int[] shape = {strip.channels(), strip.height(), strip.width()};
        return new Pictures(epoch, 0, shape, rows[0], rows[1], rows[2]);
    }
}
