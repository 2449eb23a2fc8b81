package alad.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;

/** Writes a small valid set of every format that is read: rows of two classes, a quarter of the second. */
public final class SmallSets {
    /**
     * One set.
     *
     * @param open what to open
     * @param part the file that makes the format, which is {@code open} itself or lies in it or beside it
     * @param normal the class to call normal
     */
    public record SmallSet(String format, Path open, Path part, String normal) {
        @Override
        public String toString() {
            return format + " (" + open.getFileName() + ")";
        }
    }

    private static final int SIDE = 8;
    private static final int CIFAR_PIXELS = 3072;

    private final Path folder;
    private final int rows;
    private final Random random = new Random(5);
    private final List<SmallSet> sets = new ArrayList<>();

    private SmallSets(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /** @param rows of each set */
    public static List<SmallSet> write(Path folder, int rows) throws IOException {
        SmallSets sets = new SmallSets(folder, rows);
        sets.texts();
        sets.connections();
        sets.arrays();
        sets.idx();
        sets.cifar();
        sets.pictures();
        return sets.sets;
    }

    private boolean isOdd(int row) {
        return row % 4 == 3;
    }

    private void add(String format, Path open, String normal) {
        sets.add(new SmallSet(format, open, open, normal));
    }

    private void texts() throws IOException {
        StringBuilder text = new StringBuilder("size,colour,weight,kind\n");
        for (int row = 0; row < rows; row++) {
            text.append(random.nextGaussian())
                    .append(row % 3 == 0 ? ",\"red\"," : row % 7 == 0 ? ",?," : ",blue,")
                    .append(random.nextInt(100))
                    .append(isOdd(row) ? ",bad\n" : ",good\n");
        }
        String table = text.toString();
        add("CSV table", Files.writeString(folder.resolve("table.csv"), table), "good");
        add("CSV table", Files.write(folder.resolve("packed.csv.gz"), packed(bytes(table))), "good");
        byte[] wide = ("\ufeff" + table.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE);
        add("CSV table", Files.write(folder.resolve("wide.tsv"), wide), "good");
        byte[] western = table.replace("blue", "grün").replace(',', ';').getBytes(Charset.forName("windows-1252"));
        add("CSV table", Files.write(folder.resolve("western.csv"), western), "good");
        StringBuilder arff = new StringBuilder(
                "% made up\n@relation parts\n@attribute 'the size' real\n@attribute colour {red, 'dark blue'}\n"
                        + "@attribute place string\n@attribute kind {good,bad}\n@data\n");
        for (int row = 0; row < rows; row++) {
            arff.append(random.nextGaussian())
                    .append(row % 3 == 0 ? ",'dark blue'," : ",red,")
                    .append(row % 7 == 0 ? "?" : "\"hall " + row % 2 + "\"")
                    .append(isOdd(row) ? ",bad\n" : ",good\n");
        }
        add("ARFF table", Files.writeString(folder.resolve("parts.arff"), arff), "good");
        StringBuilder blanks = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            blanks.append("  ")
                    .append(random.nextInt(9))
                    .append("   ")
                    .append(row % 5 == 0 ? "?" : random.nextInt(9))
                    .append(isOdd(row) ? " 2\n" : " 1\n");
        }
        add("CSV table", Files.writeString(folder.resolve("blanks.data"), blanks), "1");
    }

    private void connections() throws IOException {
        StringBuilder kdd = new StringBuilder();
        StringBuilder nsl = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            String line = random.nextInt(9)
                    + (row % 3 == 0 ? ",tcp,http,SF," : ",udp,private,S0,")
                    + random.nextInt(999)
                    + ",0".repeat(36);
            kdd.append(line).append(isOdd(row) ? ",normal.\n" : ",smurf.\n");
            nsl.append(line).append(isOdd(row) ? ",neptune,21\n" : ",normal,20\n");
        }
        Path packed = Files.write(folder.resolve("kddcup.gz"), packed(bytes(kdd.toString())));
        add("KDD Cup 99", packed, "smurf");
        add("KDD Cup 99", Files.writeString(folder.resolve("kddcup.data"), kdd), "smurf");
        add("NSL-KDD", Files.writeString(folder.resolve("KDDTrain+.txt"), nsl), "normal");
    }

    private void arrays() throws IOException {
        Matrix x = Mat5.newMatrix(rows, 3);
        Matrix y = Mat5.newMatrix(rows, 1);
        Matrix pictures = Mat5.newMatrix(new int[] {SIDE, SIDE, 3, rows}, MatlabType.UInt8);
        Matrix digits = Mat5.newMatrix(rows, 1);
        ByteBuffer numbers = ByteBuffer.allocate(rows * 12);
        byte[] flags = new byte[rows];
        for (int row = 0; row < rows; row++) {
            flags[row] = (byte) (isOdd(row) ? 1 : 0);
            y.setDouble(row, flags[row]);
            digits.setDouble(row, isOdd(row) ? 10 : 1);
            for (int column = 0; column < 3; column++) {
                double value = random.nextGaussian();
                x.setDouble(row, column, value);
                numbers.putFloat((float) value);
            }
            for (int i = 0; i < SIDE * SIDE * 3; i++) {
                pictures.setInt(row * SIDE * SIDE * 3 + i, random.nextInt(256));
            }
        }
        Path mat = folder.resolve("table.mat");
        Mat5.writeToFile(Mat5.newMatFile().addArray("X", x).addArray("y", y), mat.toFile());
        add("MATLAB table", mat, "inlier");
        Path svhn = folder.resolve("digits.mat");
        Mat5.writeToFile(Mat5.newMatFile().addArray("X", pictures).addArray("y", digits), svhn.toFile());
        add("MATLAB images", svhn, "1");
        byte[] matrix = NpzReaderTest.npy(">f4", false, rows + ", 3", numbers.array());
        byte[] labels = NpzReaderTest.npy("|b1", false, rows + ", 1", flags);
        add("NumPy table", stored(folder.resolve("table.npz"), "X.npy", matrix, "y.npy", labels), "inlier");
        Files.write(folder.resolve("y.npy"), labels);
        add("NumPy matrix", Files.write(folder.resolve("X.npy"), matrix), "inlier");
    }

    private void idx() throws IOException {
        Path set = Files.createDirectory(folder.resolve("idx"));
        Path images = set.resolve("emnist-letters-train-images-idx3-ubyte");
        byte[] header = ByteBuffer.allocate(16)
                .putInt(0x803)
                .putInt(rows)
                .putInt(SIDE)
                .putInt(SIDE)
                .array();
        byte[] pixels = new byte[rows * SIDE * SIDE];
        random.nextBytes(pixels);
        ByteBuffer labels = ByteBuffer.allocate(8 + rows).putInt(0x801).putInt(rows);
        for (int row = 0; row < rows; row++) {
            labels.put((byte) (isOdd(row) ? 2 : 1));
        }
        Files.write(images, joined(header, pixels));
        Path labelsFile = Files.write(set.resolve("emnist-letters-train-labels-idx1-ubyte"), labels.array());
        sets.add(new SmallSet("IDX images", set, images, "A"));
        sets.add(new SmallSet("IDX images", set, labelsFile, "A"));
    }

    private void cifar() throws IOException {
        byte[] pixels = new byte[rows * CIFAR_PIXELS];
        random.nextBytes(pixels);
        int[] labels = new int[rows];
        ByteBuffer records = ByteBuffer.allocate(rows * (CIFAR_PIXELS + 1));
        for (int row = 0; row < rows; row++) {
            labels[row] = isOdd(row) ? 1 : 0;
            records.put((byte) labels[row]).put(pixels, row * CIFAR_PIXELS, CIFAR_PIXELS);
        }
        Path binary = Files.createDirectory(folder.resolve("cifar-10-batches-bin"));
        Path batch = Files.write(binary.resolve("data_batch_1.bin"), records.array());
        sets.add(new SmallSet("CIFAR-10 binary", binary, batch, "airplane"));
        add(
                "CIFAR-10 binary",
                Tars.writePacked(
                        folder.resolve("cifar-10-binary.tar.gz"),
                        Tars.entry("cifar-10-batches-bin/test_batch.bin", records.array())),
                "airplane");
        Path python = Files.createDirectory(folder.resolve("cifar-10-batches-py"));
        Path pickled = Files.write(python.resolve("data_batch_1"), PickledBatches.batch("labels", pixels, labels));
        sets.add(new SmallSet("CIFAR-10 for Python", python, pickled, "airplane"));
    }

    private void pictures() throws IOException {
        List<Tars.Entry> entries = new ArrayList<>();
        StringBuilder list = new StringBuilder("path,label,mask\n");
        for (int row = 0; row < rows; row++) {
            String kind = isOdd(row) ? "bad" : "good";
            String ending = List.of("png", "jpg", "bmp").get(row % 3);
            byte[] picture = picture(ending);
            write("classes/" + kind + "/" + row + "." + ending, picture);
            boolean train = row % 2 == 0;
            write("mvtec/" + (train ? "train/good/" : "test/" + kind + "/") + row + "." + ending, picture);
            write("btad/" + (train ? "train/ok/" : isOdd(row) ? "test/ko/" : "test/ok/") + row + "." + ending, picture);
            write("visa/Data/Images/" + (isOdd(row) ? "Anomaly/" : "Normal/") + row + "." + ending, picture);
            entries.add(Tars.entry("set/" + kind + "/" + row + "." + ending, picture));
            list.append("classes/" + kind + "/" + row + "." + ending + "," + kind + ",");
            if (isOdd(row)) {
                byte[] mask = picture("png");
                write("mvtec/ground_truth/bad/" + row + "_mask.png", mask);
                write("btad/ground_truth/ko/" + row + ".png", mask);
                write("visa/Data/Masks/Anomaly/" + row + ".png", mask);
                list.append("mvtec/ground_truth/bad/" + row + "_mask.png");
            }
            list.append('\n');
        }
        for (int row = 0; row < 3; row++) {
            String ending = List.of("png", "jpg", "bmp").get(row);
            Path file = folder.resolve("classes/good/" + row + "." + ending);
            sets.add(new SmallSet("class folders", folder.resolve("classes"), file, "good"));
        }
        Path mask = folder.resolve("mvtec/ground_truth/bad/3_mask.png");
        sets.add(new SmallSet("MVTec AD folders", folder.resolve("mvtec"), mask, "good"));
        add("BTAD folders", folder.resolve("btad"), "ok");
        add("VisA folders", folder.resolve("visa"), "Normal");
        Path tar = Tars.write(folder.resolve("pictures.tar"), entries.toArray(Tars.Entry[]::new));
        add("class folders in a tar archive", tar, "good");
        add("list of images", Files.writeString(folder.resolve("list.csv"), list), "good");
    }

    private byte[] picture(String ending) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, random.nextInt(1 << 24));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, ending, bytes);
        return bytes.toByteArray();
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** A zip archive whose entries aren't packed, so that their bytes lie open. */
    private static Path stored(Path file, String firstName, byte[] first, String secondName, byte[] second)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            store(zip, firstName, first);
            store(zip, secondName, second);
        }
        return file;
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
