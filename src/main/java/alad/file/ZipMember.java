package alad.file;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The content of one entry of a zip archive, whose checksum the library itself never looks at. */
public final class ZipMember extends CheckedInputStream {
    private static final int CHUNK = 1 << 16;

    private final ZipEntry entry;

    public ZipMember(ZipFile zip, ZipEntry entry) throws IOException {
        super(zip.getInputStream(entry), new CRC32());
        this.entry = entry;
    }

    /**
     * Reads what was left; to be called after the last byte that is wanted.
     *
     * @throws ZipException when the content isn't what the archive's checksum says
     */
    public void requireWhole() throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = entry.getSize();
        for (int read = read(chunk); read > 0 && left >= 0; read = read(chunk)) {
            left -= read;
        }
        if (getChecksum().getValue() != entry.getCrc()) {
            throw new ZipException(entry.getName() + " isn't what its checksum says");
        }
    }
}
