package alad.data.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.JobCancelled;
import alad.job.JobContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {
    private static final URI HERE = URI.create("https://a.example/f");
    private static final URI ELSEWHERE = URI.create("https://b.example/f");
    /** Of "abc", as RFC 6234 gives it. */
    private static final Checksum ABC =
            new Checksum("SHA-256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    @TempDir
    Path folder;

    private final JobContext job = new JobContext();

    private static RemoteFile file(String name, long bytes, Checksum checksum) {
        return new RemoteFile(name, bytes, Optional.ofNullable(checksum), List.of(HERE));
    }

    private PartFile open(RemoteFile file) throws IOException {
        return PartFile.open(file, folder, job);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLaterProcessGoesOnAndChecksTheWhole() throws IOException {
        RemoteFile abc = file("f", 3, ABC);
        try (PartFile part = open(abc)) {
            assertEquals(0, part.length());
            part.connected();
            part.write(bytes("ab"));
            assertFalse(part.isPieced());
            assertFalse(part.isRight(job), "a byte is missing");
        }
        try (PartFile part = open(abc)) {
            assertEquals(2, part.length());
            part.connected();
            assertTrue(part.isPieced(), "two connections");
            part.write(bytes("c"));
            assertTrue(part.isRight(job));
            part.moveTo(folder.resolve("f"));
        }
        assertEquals("abc", Files.readString(folder.resolve("f")));
        assertTrue(PartFile.isRight(abc, folder.resolve("f"), job));
        assertFalse(PartFile.isRight(abc, Files.writeString(folder.resolve("g"), "abd"), job));
        assertFalse(PartFile.isRight(abc, Files.writeString(folder.resolve("g"), "abcd"), job));
        assertFalse(PartFile.isRight(abc, folder.resolve("nowhere"), job));
    }

    @Test
    void aPartOfTheRightLengthIsKeptAndALongerOneIsNot() throws IOException {
        RemoteFile abc = file("f", 3, ABC);
        Files.writeString(PartFile.path(abc, folder), "abc");
        try (PartFile part = open(abc)) {
            assertEquals(3, part.length());
            assertTrue(part.isRight(job));
        }
        Files.writeString(PartFile.path(abc, folder), "abcd");
        try (PartFile part = open(abc)) {
            assertEquals(0, part.length());
            part.connected();
            assertFalse(part.isPieced(), "it began anew");
            part.write(bytes("abc"));
            assertTrue(part.isRight(job));
        }
        assertEquals("abc", Files.readString(PartFile.path(abc, folder)));
    }

    @Test
    void aVersionIsOfItsAddressOnly() throws IOException {
        try (PartFile part = open(file("f", 3, ABC))) {
            assertEquals("", part.version(HERE));
            part.comesFrom(HERE, "\"tag\"");
            assertEquals("\"tag\"", part.version(HERE));
            assertEquals("", part.version(ELSEWHERE));
            Files.writeString(folder.resolve("f.part.from"), "address=\\u00zz");
            assertEquals("", part.version(HERE), "a broken note tells nothing");
            part.delete();
        }
        assertFalse(Files.exists(folder.resolve("f.part")) || Files.exists(folder.resolve("f.part.from")));
    }

    @Test
    void withoutAChecksumAnArchiveMustUnpack() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[1000]);
        }
        byte[] whole = packed.toByteArray();
        RemoteFile archive = file("a.gz", whole.length, null);
        Path found = Files.write(folder.resolve("a.gz"), whole);
        assertTrue(PartFile.isRight(archive, found, job));
        whole[whole.length - 6] ^= 1;
        Files.write(found, whole);
        assertFalse(PartFile.isRight(archive, found, job));
        assertTrue(PartFile.isRight(file("a.bin", whole.length, null), found, job), "no archive: its length must do");
        assertFalse(PartFile.isRight(file("a.bin", whole.length + 1, null), found, job));
    }

    @Test
    void hashingCanBeCancelled() throws IOException {
        RemoteFile abc = file("f", 3, ABC);
        Path found = Files.writeString(folder.resolve("f"), "abc");
        Files.writeString(PartFile.path(abc, folder), "ab");
        job.cancel();
        assertThrows(JobCancelled.class, () -> PartFile.isRight(abc, found, job));
        assertThrows(JobCancelled.class, () -> open(abc));
    }
}
