package alad.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes small tar archives. */
final class Tars {
    record Entry(String name, byte[] content) {}

    private Tars() {}

    static Entry entry(String name, byte[] content) {
        return new Entry(name, content);
    }

    static Path write(Path file, Entry... entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, entries);
        }
        return file;
    }

    static Path writePacked(Path file, Entry... entries) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            write(out, entries);
        }
        return file;
    }

    private static void write(OutputStream out, Entry... entries) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (Entry each : entries) {
                TarArchiveEntry entry = new TarArchiveEntry(each.name(), true);
                entry.setSize(each.content().length);
                tar.putArchiveEntry(entry);
                tar.write(each.content());
                tar.closeArchiveEntry();
            }
        }
    }
}
