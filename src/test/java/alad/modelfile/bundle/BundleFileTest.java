package alad.modelfile.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.CsvText;
import alad.experiment.ExportFormat;
import alad.experiment.RunRecord;
import alad.experiment.ScoredData;
import alad.experiment.TrainedRun;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles that are cut, changed or meant to do harm are refused with a reason, and leave nothing behind. */
class BundleFileTest {
    private static final String SUM_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static Path good;

    @BeforeAll
    static void pack() throws IOException {
        TrainedRun run = TrainedRun.in(home);
        good = home.resolve("good.zip");
        run.workbench().export(run.id(), ExportFormat.BUNDLE, good, new JobContext());
    }

    @Test
    void aCutBundleIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(good);
        for (int share = 1; share < 10; share++) {
            byte[] part = Arrays.copyOf(whole, whole.length * share / 10);
            assertRefused(Files.write(folder.resolve("cut.zip"), part), "it is no zip file, or it was cut");
        }
    }

    @Test
    void aChangedFileIsRefused() throws IOException {
        Map<String, byte[]> files = files(good);
        byte[] weights = files.get("model/E.l1.weight.npy");
        weights[weights.length - 1] ^= 1;
        assertRefused(pack(files), "model/E.l1.weight.npy in it isn't what its manifest says: it was changed");
        files = files(good);
        files.put("recipe.json", new byte[0]);
        assertRefused(pack(files), "recipe.json in it isn't what its manifest says");
    }

    @Test
    void aChangedByteAnywhereIsRefusedOrChangesNothing() throws IOException {
        byte[] whole = Files.readAllBytes(good);
        for (int at = 10; at < whole.length; at += whole.length / 40) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x40;
            Path file = Files.write(folder.resolve("changed.zip"), changed);
            Workbench workbench = new Workbench(folder.resolve("store"));
            try {
                RunRecord run = workbench.importBundle(file, new JobContext());
                // dates and comments of a zip may change
                assertEquals(files(good).keySet().size() - 1, count(run.folder(workbench.store())));
                for (Map.Entry<String, byte[]> each : files(good).entrySet()) {
                    if (each.getKey().startsWith("model/")) {
                        assertArrayEquals(
                                each.getValue(),
                                Files.readAllBytes(run.folder(workbench.store()).resolve(each.getKey())));
                    }
                }
            } catch (UserError e) {
                assertTrue(e.getMessage().startsWith("Can't import "), e.getMessage());
            }
        }
    }

    @Test
    void nothingLeavesItsFolder() throws IOException {
        for (String name : new String[] {"../evil.json", "/tmp/evil.json", "model/../../evil.json", "model/run.sh"}) {
            Map<String, byte[]> files = files(good);
            files.put(name, new byte[0]);
            assertRefused(pack(files), "\"" + name + "\", which its manifest doesn't list");
            files.put(
                    "manifest.json",
                    text(files)
                            .replace(
                                    "\"files\":[",
                                    "\"files\":[{\"name\":\"" + name + "\",\"bytes\":0,\"sha256\":\"" + SUM_OF_NOTHING
                                            + "\"},")
                            .getBytes(StandardCharsets.UTF_8));
            assertRefused(pack(files), "\"" + name + "\", which is no part of a run");
        }
    }

    @Test
    void whatUnpacksToMoreThanItSaysIsRefused() throws IOException {
        Map<String, byte[]> files = files(good);
        files.put("metrics.jsonl", new byte[200 << 20]);
        Path bomb = pack(files);
        assertTrue(Files.size(bomb) < 2 << 20);
        assertRefused(bomb, "metrics.jsonl in it isn't what its manifest says");
        files = files(good);
        files.put("manifest.json", new byte[8 << 20]);
        assertRefused(pack(files), "manifest.json is larger than any can be");
    }

    @Test
    void aNewerVersionIsRefusedAndUnknownKeysAreIgnored() throws IOException {
        Map<String, byte[]> files = files(good);
        files.put(
                "manifest.json",
                text(files).replace("\"version\":1", "\"version\":2").getBytes(StandardCharsets.UTF_8));
        assertRefused(pack(files), "it is of version 2, but this program knows versions up to 1");
        files.put(
                "manifest.json",
                text(files)
                        .replace("\"version\":2", "\"version\":1,\"later\":[1]")
                        .getBytes(StandardCharsets.UTF_8));
        new Workbench(folder.resolve("store")).importBundle(pack(files), new JobContext());
    }

    @Test
    void otherZipsAreRefused() throws IOException {
        assertRefused(pack(Map.of("hello.txt", new byte[3])), "it has no manifest.json");
        assertRefused(folder.resolve("nope.zip"), "it doesn't exist");
    }

    @Test
    void aBundleOfTheFirstVersionStillScoresAsItDid() throws IOException {
        Path kept = Path.of("src/test/resources/alad/bundle-1");
        Workbench workbench = new Workbench(folder.resolve("store"));
        RunRecord run = workbench.importBundle(kept.resolve("little.zip"), new JobContext());
        ScoredData scored = workbench.scoreFile(run.id(), kept.resolve("table.csv"), new JobContext());
        Path found = folder.resolve("found.csv");
        scored.writeCsv(found, CsvText.AS_IS, List.of());
        List<String> expected = Files.readAllLines(kept.resolve("scores.csv"));
        List<String> lines = Files.readAllLines(found);
        assertEquals(expected.size(), lines.size());
        for (int line = 1; line < lines.size(); line++) {
            String[] a = expected.get(line).split(",");
            String[] b = lines.get(line).split(",");
            for (int column = 2; column < 6; column++) {
                double score = Double.parseDouble(a[column]);
                // another processor may round otherwise
                assertEquals(score, Double.parseDouble(b[column]), 1e-5 * score, lines.get(line));
            }
        }
    }

    private void assertRefused(Path file, String why) throws IOException {
        Path store = folder.resolve("store");
        String message = assertThrows(UserError.class, () -> new Workbench(store).importBundle(file, new JobContext()))
                .getMessage();
        assertTrue(message.contains(why), message);
        assertFalse(Files.exists(folder.resolve("evil.json")));
        if (Files.exists(store)) {
            try (Stream<Path> left = Files.list(store)) {
                assertEquals(0, left.count());
            }
        }
    }

    private static String text(Map<String, byte[]> files) {
        return new String(files.get("manifest.json"), StandardCharsets.UTF_8);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile).count();
        }
    }

    private static Map<String, byte[]> files(Path bundle) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private Path pack(Map<String, byte[]> files) throws IOException {
        Path file = folder.resolve("packed.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return file;
    }
}
