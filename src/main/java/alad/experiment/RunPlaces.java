package alad.experiment;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Knows the folders of runs, of whatever store and however damaged, by what lies in them. */
final class RunPlaces {
    private static final List<String> FIRST = List.of("recipe.json", "run.json", RunLock.NAME, "model/model.json");
    private static final List<String> OTHERS = List.of(
            "before.json", "split.json", "metrics.jsonl", "thresholds.json", "evaluation.csv", "pictures/strip.json");

    private RunPlaces() {}

    /** The outermost run, model or checkpoint that {@code place} is or lies in. */
    static Optional<Path> holding(Path place) {
        Path found = null;
        for (Path folder = place; folder != null; folder = folder.getParent()) {
            if (isRun(folder) || isModel(folder) || isCheckpoint(folder)) {
                found = folder;
            }
        }
        return Optional.ofNullable(found);
    }

    /** A single file of such a name may be anybody's. */
    private static boolean isRun(Path folder) {
        long first = count(FIRST, folder);
        return first > 1 || first == 1 && count(OTHERS, folder) > 0;
    }

    private static long count(List<String> names, Path folder) {
        return names.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .count();
    }

    private static boolean isModel(Path folder) {
        return Files.isRegularFile(folder.resolve("model.json")) && holdsArrays(folder);
    }

    private static boolean isCheckpoint(Path folder) {
        return Files.isRegularFile(folder.resolve("checkpoint.json")) && holdsArrays(folder);
    }

    private static boolean holdsArrays(Path folder) {
        try (DirectoryStream<Path> arrays = Files.newDirectoryStream(folder, "*.npy")) {
            return arrays.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }
}
