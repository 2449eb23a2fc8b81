package alad.modelfile.bundle;

import alad.file.AtomicFile;
import alad.file.Sha256;
import alad.job.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** A file of a run on its way into a bundle: what can't be read is told apart from what can't be written. */
record Part(Path folder, String name, BundleFile.Parts parts) {
    private static final int CHUNK = 1 << 16;

    /** @throws UserError when the part can't be read */
    Manifest.Entry entry() throws IOException {
        MessageDigest digest = Sha256.digest();
        long bytes = copyTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return new Manifest.Entry(name, bytes, Sha256.hex(digest));
    }

    /**
     * @return how many bytes that were
     * @throws UserError when the part can't be read
     */
    long copyTo(OutputStream out) throws IOException {
        long bytes = 0;
        try (InputStream in = opened()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = read(in, chunk); read > 0; read = read(in, chunk)) {
                out.write(chunk, 0, read);
                bytes += read;
            }
        }
        return bytes;
    }

    private InputStream opened() {
        try {
            return parts.open(name, folder.resolve(name));
        } catch (IOException e) {
            throw unreadable(folder.resolve(name), e);
        }
    }

    private int read(InputStream in, byte[] chunk) {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw unreadable(folder.resolve(name), e);
        }
    }

    /** @param file what was read, unless the fault names another */
    static UserError unreadable(Path file, IOException e) {
        String named =
                e instanceof FileSystemException known && known.getFile() != null ? known.getFile() : file.toString();
        return UserError.failed("Can't read " + named + ": " + AtomicFile.reason(e) + ".", e);
    }
}
