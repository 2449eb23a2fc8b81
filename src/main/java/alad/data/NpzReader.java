package alad.data;

import alad.file.ZipMember;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** NumPy archives that hold a table X and labels y, as ADBench has them. Nothing is unpacked to disk. */
final class NpzReader {
    private final Path path;
    private final JobContext job;

    private NpzReader(DataRequest request, JobContext job) {
        this.path = request.path();
        this.job = job;
    }

    /** A zip archive that is called so. */
    static boolean isNpz(Path path) throws IOException {
        byte[] head = SourceStream.head(path, 4);
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".npz")
                && head.length == 4
                && head[0] == 'P'
                && head[1] == 'K';
    }

    static Dataset read(DataRequest request, JobContext job) throws IOException {
        return new NpzReader(request, job).read();
    }

    private Dataset read() throws IOException {
        NumpyTable table = new NumpyTable(path, job);
        try (ZipFile zip = new ZipFile(path.toFile());
                ZipMember x = open(zip, "X.npy");
                ZipMember y = open(zip, "y.npy")) {
            float[][] columns = table.columns(numbers(x), Files.size(path) * SourceStream.BEST_PACKING);
            x.requireWhole();
            double[] labels = table.labels(numbers(y), columns[0].length);
            y.requireWhole();
            return LabelledArrays.table(path, "NumPy table", columns, labels);
        } catch (ZipException e) {
            throw UserError.failed(path + " is cut off or damaged: it can't be read as a NumPy archive.", e);
        }
    }

    private static DataInputStream numbers(ZipMember member) {
        return new DataInputStream(new BufferedInputStream(member, 1 << 16));
    }

    private ZipMember open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw UserError.failed(path + " holds no array " + name.charAt(0) + "; the arrays X and y are expected.");
        }
        return new ZipMember(zip, entry);
    }
}
