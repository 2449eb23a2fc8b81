package alad.modelfile.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What goes into a bundle and comes out of it, file by file. */
class PackedFolderTest {
    /** Of 100,000 zero bytes, by sha256sum. */
    private static final String SUM = "9192c25b734fcbadbe32dadc28089c60db0e39f90cc20ce2e5733f57261acc0c";

    @TempDir
    Path home;

    private Path run;
    private Path bundle;

    @BeforeEach
    void make() throws IOException {
        run = Files.createDirectory(home.resolve("run"));
        bundle = home.resolve("bundle.zip");
        Files.writeString(run.resolve("recipe.json"), "{}");
        Files.writeString(run.resolve("run.json"), "{ }");
        Files.writeString(Files.createDirectory(run.resolve("model")).resolve("model.json"), "{  }");
        Files.writeString(run.resolve("worker.log"), "told");
    }

    private List<String> packed() throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            return zip.stream().map(ZipEntry::getName).sorted().toList();
        }
    }

    @Test
    void wantedPartsOfARunArePackedAndCounted() throws IOException {
        List<Progress> told = new ArrayList<>();
        int count = BundleFile.write(bundle, run, name -> !name.equals("run.json"), "1", new JobContext(told::add));
        assertEquals(2, count);
        assertEquals(List.of("manifest.json", "model/model.json", "recipe.json"), packed());
        assertEquals(List.of(new Progress("Packing", 1, 2), new Progress("Packing", 2, 2)), told);

        told.clear();
        Path out = Files.createDirectory(home.resolve("out"));
        BundleFile.extract(bundle, out, new JobContext(told::add));
        assertEquals("{  }", Files.readString(out.resolve("model/model.json")));
        assertEquals(List.of(new Progress("Unpacking", 1, 2), new Progress("Unpacking", 2, 2)), told);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkOutOfTheFolderIsNotPacked() throws IOException {
        Path secret = Files.writeString(home.resolve("secret"), "secret");
        Files.createSymbolicLink(run.resolve("scores.csv"), secret);
        BundleFile.write(bundle, run, name -> true, "1", new JobContext());
        assertEquals(List.of("manifest.json", "model/model.json", "recipe.json", "run.json"), packed());
    }

    @Test
    void aPartThatCantBeReadIsNamedNotTheBundle() {
        Path locked = run.resolve("model/model.json");
        BundleFile.Parts denied = new BundleFile.Parts() {
            @Override
            public boolean isWanted(String name) {
                return name.startsWith("model");
            }

            @Override
            public InputStream open(String name, Path part) throws IOException {
                throw new AccessDeniedException(part.toString());
            }
        };
        assertEquals("Can't read " + locked + ": access is denied.", unpackable(denied));
        BundleFile.Parts unlisted = name -> {
            throw new UncheckedIOException(
                    new AccessDeniedException(locked.getParent().toString()));
        };
        assertEquals("Can't read " + locked.getParent() + ": access is denied.", unpackable(unlisted));
        assertEquals(
                "Can't read " + run.resolve("run.json") + ": Input/output error.", unpackable(new BundleFile.Parts() {
                    @Override
                    public boolean isWanted(String name) {
                        return name.equals("run.json");
                    }

                    @Override
                    public InputStream open(String name, Path part) {
                        return new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("Input/output error");
                            }
                        };
                    }
                }));
    }

    private String unpackable(BundleFile.Parts parts) {
        return assertThrows(UserError.class, () -> BundleFile.write(bundle, run, parts, "1", new JobContext()))
                .getMessage();
    }

    @Test
    void packingAndUnpackingCanBeCancelled() throws IOException {
        JobContext cancelled = new JobContext();
        cancelled.cancel();
        assertThrows(JobCancelled.class, () -> BundleFile.write(bundle, run, name -> true, "1", cancelled));

        JobContext[] job = new JobContext[1];
        job[0] = new JobContext(progress -> job[0].cancel());
        assertThrows(JobCancelled.class, () -> BundleFile.write(bundle, run, name -> true, "1", job[0]));

        BundleFile.write(bundle, run, name -> true, "1", new JobContext());
        Path out = Files.createDirectory(home.resolve("out"));
        assertThrows(JobCancelled.class, () -> BundleFile.extract(bundle, out, cancelled));
    }

    private String refusal(long bytes, String sum, int real, String... more) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            StringBuilder files = new StringBuilder(entry("metrics.jsonl", bytes, sum));
            for (String name : more) {
                files.append(',').append(entry(name, 0, sum));
            }
            zip.write(("{\"version\":1,\"program\":\"1\",\"files\":[" + files + "]}").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("metrics.jsonl"));
            zip.write(new byte[real]);
        }
        Path out = Files.createDirectories(home.resolve("out"));
        return assertThrows(UserError.class, () -> BundleFile.extract(bundle, out, new JobContext()))
                .getMessage();
    }

    private static String entry(String name, long bytes, String sum) {
        return "{\"name\":\"" + name + "\",\"bytes\":" + bytes + ",\"sha256\":\"" + sum + "\"}";
    }

    @Test
    void neverMoreIsWrittenThanTheManifestSays() throws IOException {
        String message = refusal(70_000, SUM, 10 << 20);
        assertTrue(message.contains("metrics.jsonl in it isn't what its manifest says"), message);
        long written = Files.size(home.resolve("out/metrics.jsonl"));
        assertTrue(written <= 70_000, written + " bytes");
    }

    @Test
    void theSizeMustBeTrueAsWellAsTheSum() throws IOException {
        String message = refusal(100_001, SUM, 100_000);
        assertTrue(message.contains("metrics.jsonl in it isn't what its manifest says"), message);
        assertEquals(100_000, Files.size(home.resolve("out/metrics.jsonl")));
    }

    @Test
    void whatTheManifestListsMustBeThere() throws IOException {
        String message = refusal(100_000, SUM, 100_000, "recipe.json");
        assertTrue(message.endsWith("it holds 2 files, but its manifest lists 3."), message);
    }

    @Test
    void aMissingBundleIsNamed() {
        Path missing = home.resolve("missing.zip");
        assertEquals(
                "Can't import " + missing + ": it doesn't exist or is no plain file.",
                assertThrows(UserError.class, () -> BundleFile.extract(missing, run, new JobContext()))
                        .getMessage());
        assertEquals(
                "Can't import " + run + ": it doesn't exist or is no plain file.",
                assertThrows(UserError.class, () -> BundleFile.extract(run, home, new JobContext()))
                        .getMessage());
    }
}
