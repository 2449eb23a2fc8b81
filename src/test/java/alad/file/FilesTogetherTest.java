package alad.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FilesTogetherTest {
    @TempDir
    Path folder;

    /** Fails at each step in turn, until there are no more. */
    @Test
    void allArePlacedOrNoneWhateverStepFails() throws IOException {
        List<String> ends = new ArrayList<>();
        for (int failing = 0; ends.isEmpty() || !ends.get(ends.size() - 1).equals("written"); failing++) {
            Path place = Files.createDirectory(folder.resolve("step " + failing));
            Files.writeString(place.resolve("part"), "before");
            Files.writeString(place.resolve("part.old"), "a user's");
            Files.writeString(place.resolve("whole"), "before");
            String end = written(place, failing);
            if (end.equals("written, but not cleared")) {
                assertEquals("before", Files.readString(place.resolve("part.old2")));
                Files.delete(place.resolve("part.old2"));
            }
            ends.add(end);
            String now = end.equals("told") ? "before" : "after";
            TreeMap<String, String> left = contents(place);
            TreeMap<String, String> expected = new TreeMap<>(Map.of("part", now, "part.old", "a user's", "whole", now));
            if (now.equals("after")) {
                expected.put("new", "after");
            }
            assertEquals(expected, left, "step " + failing + " failed: " + end);
        }
        assertTrue(ends.size() > 12, "only " + ends.size() + " steps");
    }

    private static String written(Path place, int failing) throws IOException {
        try (FailingDisk disk = new FailingDisk(place, failing);
                FilesTogether files = new FilesTogether()) {
            for (String name : List.of("new", "part", "whole")) {
                files.add(place.resolve(name), draft -> {
                    try (var out = Storage.output(draft)) {
                        out.write("after".getBytes(UTF_8));
                    }
                });
            }
            try {
                files.place();
            } catch (UserError e) {
                return disk.failed.equals("syncFolder") ? "told after all were placed" : "told";
            }
            return disk.failed.equals("delete") ? "written, but not cleared" : "written";
        } catch (UserError e) {
            return "told";
        }
    }

    /** One step fails, as on a disk that has become full; it has room again after that. */
    private static final class FailingDisk extends WatchedDisk {
        private int left;
        private String failed = "";

        FailingDisk(Path root, int failing) {
            super(root);
            left = failing;
        }

        @Override
        protected void before(String operation, Path path) throws IOException {
            if (left-- == 0) {
                failed = operation;
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsWrittenToAndStaysAPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        try {
            AtomicFile.writeFile(pipe, draft -> Files.writeString(draft, "through"));
            assertEquals("through", new String(reader.getInputStream().readAllBytes(), UTF_8));
        } finally {
            reader.destroy();
        }
        assertTrue(AtomicFile.isDevice(pipe));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(pipe), all.toList());
        }
    }

    @Test
    void whatHasNoFolderIsToldBeforeAnythingIsWritten() {
        Path lost = folder.resolve("nowhere/file");
        try (FilesTogether files = new FilesTogether()) {
            UserError error = assertThrows(
                    UserError.class,
                    () -> files.add(lost, draft -> {
                        throw new AssertionError("written to " + draft);
                    }));
            assertEquals("Can't write " + lost + ": there is no folder " + lost.getParent() + ".", error.getMessage());
        }
    }

    private static TreeMap<String, String> contents(Path folder) throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                found.put(each.getFileName().toString(), Files.readString(each));
            }
        }
        return found;
    }
}
