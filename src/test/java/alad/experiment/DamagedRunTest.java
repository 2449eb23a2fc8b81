package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.file.AtomicFile;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of a run cut, emptied, scrambled or edited: what isn't told in one sentence is a bug. */
class DamagedRunTest {
    @TempDir
    Path place;

    private final List<String> faults = new ArrayList<>();

    @Test
    void noDamageToAFileOfARunIsMoreThanOneSentence() throws IOException {
        TrainedRun trained = TrainedRun.in(place);
        for (Path file : files(trained.folder())) {
            byte[] whole = Files.readAllBytes(file);
            for (Map.Entry<String, byte[]> damage : damages(file, whole).entrySet()) {
                Files.write(file, damage.getValue());
                use(trained, trained.folder().relativize(file) + ", " + damage.getKey());
                Files.write(file, whole);
            }
            Files.delete(file);
            use(trained, trained.folder().relativize(file) + ", deleted");
            Files.write(file, whole);
        }
        assertEquals(List.of(), faults);
    }

    private static List<Path> files(Path run) throws IOException {
        try (Stream<Path> inside = Files.walk(run)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("run.lock") && !file.startsWith(run.resolve("checkpoints")))
                    .filter(file -> !file.toString().endsWith(".npy") || file.endsWith("model/E.l1.bias.npy"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, byte[]> damages(Path file, byte[] whole) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("empty", new byte[0]);
        all.put("garbage", "garbage \0\1\2 {[,".getBytes(StandardCharsets.UTF_8));
        all.put("cut in half", Arrays.copyOf(whole, whole.length / 2));
        Random random = new Random(file.getFileName().toString().hashCode());
        byte[] scrambled = whole.clone();
        for (int i = 0; i < 8; i++) {
            scrambled[random.nextInt(scrambled.length)] = (byte) random.nextInt(256);
        }
        all.put("scrambled", scrambled);
        if (file.toString().endsWith(".json")) {
            String text = new String(whole, StandardCharsets.UTF_8);
            edits(text).forEach((name, edited) -> all.put(name, edited.getBytes(StandardCharsets.UTF_8)));
        }
        return all;
    }

    /** The first value of each name in a JSON file, in turn, becomes null and a list of null. */
    private static Map<String, String> edits(String json) {
        Map<String, String> all = new LinkedHashMap<>();
        String[] lines = json.split("\n");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.length; i++) {
            int colon = lines[i].indexOf("\" : ");
            if (colon < 0 || lines[i].matches(".*[{\\[]") || !seen.add(lines[i].substring(0, colon))) {
                continue;
            }
            String comma = lines[i].endsWith(",") ? "," : "";
            for (String value : new String[] {"null", "[null]"}) {
                String[] edited = lines.clone();
                edited[i] = lines[i].substring(0, colon + 4) + value + comma;
                all.put(lines[i].strip() + " -> " + value, String.join("\n", edited));
            }
        }
        return all;
    }

    private void use(TrainedRun run, String damage) {
        Workbench workbench = run.workbench();
        tried(damage, "runs", workbench::runs);
        tried(damage, "recipe", () -> workbench.recipe(run.id()));
        tried(damage, "history", () -> workbench.history(run.id()));
        tried(damage, "figures", () -> workbench.testFigures(run.id()));
        tried(damage, "pictures", () -> workbench.pictures(run.id()));
        byte[] scores = read(run.folder().resolve("scores.csv"));
        tried(
                damage,
                "open",
                () -> workbench.openRun(run.id(), new JobContext()).close());
        restore(run.folder().resolve("scores.csv"), scores);
        tried(damage, "score", () -> workbench.scoreFile(run.id(), run.table(), new JobContext()));
    }

    private static byte[] read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void restore(Path file, byte[] content) {
        try {
            if (content == null) {
                AtomicFile.delete(file);
            } else {
                Files.write(file, content);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void tried(String damage, String what, Runnable use) {
        try {
            use.run();
        } catch (UserError told) {
            if (told.getMessage().lines().count() != 1 || told.getMessage().contains("Exception")) {
                faults.add(damage + ": " + what + ": " + told.getMessage());
            }
        } catch (RuntimeException | Error bug) {
            StackTraceElement at = Arrays.stream(bug.getStackTrace())
                    .filter(each -> each.getClassName().startsWith("alad."))
                    .findFirst()
                    .orElse(null);
            faults.add(damage + ": " + what + ": " + bug + " at " + at);
        }
    }
}
