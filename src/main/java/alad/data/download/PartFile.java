package alad.data.download;

import alad.file.Storage;
import alad.job.JobContext;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What has arrived of a file: {@code NAME.part}, and in {@code NAME.part.from} where it came from and which version of
 * it, so that a later process can go on. The digest is kept up with every byte written.
 */
final class PartFile implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final RemoteFile file;
    private final Path path;
    private final Path origin;
    private final FileChannel channel;
    private final MessageDigest digest;
    private long length;
    private int connections;

    private PartFile(RemoteFile file, Path folder, FileChannel channel) {
        this.file = file;
        this.path = path(file, folder);
        this.origin = path.resolveSibling(path.getFileName() + ".from");
        this.channel = channel;
        this.digest = Checksum.digest(file.checksum().map(Checksum::algorithm).orElse("SHA-256"));
    }

    static Path path(RemoteFile file, Path folder) {
        return folder.resolve(file.name() + ".part");
    }

    /** Opens the part in {@code folder}, hashing what is there already. */
    static PartFile open(RemoteFile file, Path folder, JobContext job) throws IOException {
        FileChannel channel = Storage.open(path(file, folder));
        PartFile part = new PartFile(file, folder, channel);
        try {
            part.takeUp(job);
            return part;
        } catch (IOException | RuntimeException e) {
            part.close();
            throw e;
        }
    }

    private void takeUp(JobContext job) throws IOException {
        if (channel.size() > file.bytes()) {
            restart();
            return;
        }
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (channel.read(buffer.clear()) >= 0) {
            job.check();
            length += buffer.flip().remaining();
            digest.update(buffer);
        }
        connections = length > 0 ? 1 : 0;
    }

    long length() {
        return length;
    }

    /** Whether its bytes came over several connections, of which one may have sent another version. */
    boolean isPieced() {
        return connections > 1;
    }

    void restart() throws IOException {
        channel.truncate(0);
        digest.reset();
        length = 0;
        connections = 0;
    }

    /** What is written from now on comes over a new connection. */
    void connected() {
        connections++;
    }

    void write(ByteBuffer bytes) throws IOException {
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            length += channel.write(bytes, length);
        }
    }

    /** The version of the file that the part is of, when it came from {@code address}; else "". */
    String version(URI address) throws IOException {
        Properties known = new Properties();
        if (Files.isRegularFile(origin)) {
            try (Reader in = Files.newBufferedReader(origin)) {
                known.load(in);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        return address.toString().equals(known.getProperty("address")) ? known.getProperty("version", "") : "";
    }

    void comesFrom(URI address, String version) throws IOException {
        Properties known = new Properties();
        known.setProperty("address", address.toString());
        known.setProperty("version", version);
        try (Writer out = new OutputStreamWriter(Storage.output(origin), StandardCharsets.UTF_8)) {
            known.store(out, null);
        }
    }

    /** Whether the whole file is here and is the published one; asks the digest, so only once. */
    boolean isRight(JobContext job) throws IOException {
        if (length != file.bytes()) {
            return false;
        }
        return file.checksum().isPresent()
                ? file.checksum().get().matches(digest)
                : !file.isGzip() || isWholeGzip(path, job);
    }

    /** Puts the finished file in its place; a wrong one of that name is kept as {@code NAME.old}. */
    void moveTo(Path target) throws IOException {
        channel.force(true);
        channel.close();
        if (Files.exists(target)) {
            Storage.move(target, target.resolveSibling(target.getFileName() + ".old"));
        }
        Storage.move(path, target);
        Storage.delete(origin);
    }

    void delete() throws IOException {
        channel.close();
        Storage.delete(path);
        Storage.delete(origin);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Whether a finished file is the published one, by its length and content. */
    static boolean isRight(RemoteFile file, Path found, JobContext job) throws IOException {
        if (!Files.isRegularFile(found) || Files.size(found) != file.bytes()) {
            return false;
        }
        if (file.checksum().isEmpty()) {
            return !file.isGzip() || isWholeGzip(found, job);
        }
        MessageDigest digest = Checksum.digest(file.checksum().get().algorithm());
        try (InputStream in = Files.newInputStream(found)) {
            drain(in, job, digest);
        }
        return file.checksum().get().matches(digest);
    }

    private static boolean isWholeGzip(Path path, JobContext job) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            try {
                drain(new GZIPInputStream(raw, BUFFER), job, null);
                return true;
            } catch (ZipException | EOFException e) {
                return false;
            }
        }
    }

    private static void drain(InputStream in, JobContext job, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            job.check();
            if (digest != null) {
                digest.update(buffer, 0, read);
            }
        }
    }
}
