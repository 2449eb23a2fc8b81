package alad.data;

import alad.job.UserError;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A stranger's file, plain or gzip by content, of which at most a given number of bytes is read. */
final class SourceStream extends FilterInputStream {
    /** Deflate can't pack better than this, so a header that declares more lies. */
    static final long BEST_PACKING = 1032;

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final long limit;
    private long left;

    private SourceStream(InputStream in, Path path, long limit) {
        super(in);
        this.path = path;
        this.limit = limit;
        this.left = limit;
    }

    /** @param limit most bytes to be read, after decompression; one more raises a {@link UserError} */
    static SourceStream open(Path path, long limit) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(DataFile.open(path), BUFFER);
        try {
            InputStream content = startsAsGzip(raw) ? new GZIPInputStream(raw, BUFFER) : raw;
            return new SourceStream(content, path, limit);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /**
     * Reads what is left, for the checksum of packed data lies behind its last byte; to be called where a reader knows
     * by itself when it has all.
     */
    void requireWhole() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    static boolean isGzip(Path path) throws IOException {
        try (BufferedInputStream raw = new BufferedInputStream(DataFile.open(path), 16)) {
            return startsAsGzip(raw);
        }
    }

    /** The first bytes after decompression, fewer than {@code count} when the file is shorter. */
    static byte[] head(Path path, int count) throws IOException {
        try (SourceStream in = open(path, Long.MAX_VALUE)) {
            return in.readNBytes(count);
        }
    }

    /** What a failure to read {@code path} means to a user. */
    static UserError failure(Path path, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return UserError.failed(path + " does not exist.", cause);
        }
        if (cause instanceof AccessDeniedException) {
            return UserError.failed(path + " can't be read: no permission.", cause);
        }
        if (cause instanceof EOFException) {
            return UserError.failed(path + " is cut off: it ends before its compressed data does.", cause);
        }
        if (cause instanceof ZipException) {
            return UserError.failed(path + " is broken: its compressed data can't be unpacked.", cause);
        }
        if (cause instanceof CharacterCodingException) {
            return UserError.failed(path + " is no text in a known encoding; save it as UTF-8.", cause);
        }
        return UserError.failed(path + " can't be read: " + cause.getMessage() + ".", cause);
    }

    private static boolean startsAsGzip(BufferedInputStream raw) throws IOException {
        raw.mark(2);
        boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return gzip;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw UserError.failed(path + " holds more than the " + limit + " bytes that are read at most.");
        }
    }
}
