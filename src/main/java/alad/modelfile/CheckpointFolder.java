package alad.modelfile;

import alad.detector.NamedArray;
import alad.file.AtomicFile;
import alad.file.Storage;
import alad.gan.AladCheckpoint;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The checkpoints of a run: folders {@code checkpoint-STEP}, each with {@code checkpoint.json}, an .npy an array, and
 * the model that scores in {@code model/}. The last two are kept.
 */
public final class CheckpointFolder {
    private static final int VERSION = 2;
    private static final int KEPT = 2;
    private static final Pattern NAME = Pattern.compile("checkpoint-([0-9]{1,15})");

    /** A checkpoint on disk, with what its model needs; thresholds are empty. */
    public record Saved(Path folder, AladCheckpoint checkpoint, ModelBundle bundle) {}

    private CheckpointFolder() {}

    /**
     * @param bundle of the checkpoint's model
     * @throws UserError when the folder can't be written
     */
    public static void write(Path checkpoints, AladCheckpoint checkpoint, ModelBundle bundle) {
        long step = checkpoint.counters().getOrDefault("step", 0L);
        AtomicFile.writeFolder(checkpoints.resolve("checkpoint-" + step), draft -> {
            Map<String, String> sums = ArrayFolder.write(draft, checkpoint.arrays());
            ModelFolder.fill(Storage.createFolder(draft.resolve("model")), bundle);
            List<String> names =
                    checkpoint.arrays().stream().map(NamedArray::name).toList();
            JsonFiles.write(
                    draft.resolve("checkpoint.json"), new Description(VERSION, checkpoint.counters(), names, sums));
        });
        newestFirst(checkpoints).stream().skip(KEPT).forEach(AtomicFile::discard);
    }

    /**
     * The newest checkpoint that can be read whole; empty where none was written. A training may be replacing them
     * meanwhile: one that vanishes is no broken one, for there is a newer.
     *
     * @throws UserError when there are checkpoints but all are broken
     */
    public static Optional<Saved> newest(Path checkpoints) {
        return newest(checkpoints, CheckpointFolder::read);
    }

    static Optional<Saved> newest(Path checkpoints, Function<Path, Saved> reader) {
        Map<Path, UserError> broken = new LinkedHashMap<>();
        Optional<Path> next = newestBut(broken.keySet(), checkpoints);
        while (next.isPresent()) {
            Path folder = next.get();
            try {
                Saved found = reader.apply(folder);
                broken.forEach(CheckpointFolder::log);
                return Optional.of(found);
            } catch (UserError e) {
                if (Files.exists(folder)) {
                    broken.put(folder, e);
                }
            }
            next = newestBut(broken.keySet(), checkpoints);
        }
        if (!broken.isEmpty()) {
            UserError first = broken.values().iterator().next();
            throw UserError.failed("No checkpoint in " + checkpoints + " can be used: " + first.getMessage(), first);
        }
        return Optional.empty();
    }

    private static void log(Path folder, UserError why) {
        if (Files.exists(folder)) {
            System.getLogger(CheckpointFolder.class.getName()).log(System.Logger.Level.WARNING, why.getMessage());
        }
    }

    private static Optional<Path> newestBut(Set<Path> broken, Path checkpoints) {
        return newestFirst(checkpoints).stream()
                .filter(each -> !broken.contains(each))
                .findFirst();
    }

    /** As {@link AtomicFile#clearDrafts}, of checkpoints. */
    public static void clearDrafts(Path checkpoints) {
        AtomicFile.clearDrafts(checkpoints, name -> NAME.matcher(name).matches());
    }

    public static boolean any(Path checkpoints) {
        return !newestFirst(checkpoints).isEmpty();
    }

    private static Saved read(Path folder) {
        Description found =
                JsonFiles.read(folder.resolve("checkpoint.json"), Description.class, VERSION, OlderModels::checkpoint);
        ModelBundle bundle = ModelFolder.read(folder.resolve("model"));
        List<NamedArray> arrays = ArrayFolder.read(folder, found.arrays(), found.sums());
        return new Saved(folder, new AladCheckpoint(bundle.model(), arrays, found.counters()), bundle);
    }

    private static List<Path> newestFirst(Path checkpoints) {
        if (!Files.isDirectory(checkpoints)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(checkpoints)) {
            return inside.filter(
                            each -> NAME.matcher(each.getFileName().toString()).matches())
                    .sorted(Comparator.comparingLong(CheckpointFolder::step).reversed())
                    .toList();
        } catch (IOException e) {
            throw UserError.failed("Can't read " + checkpoints + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private static long step(Path folder) {
        return Long.parseLong(folder.getFileName().toString().substring("checkpoint-".length()));
    }

    /** @param sums null for version 1, which has none */
    private record Description(int version, Map<String, Long> counters, List<String> arrays, Map<String, String> sums) {
        Description {
            if (counters == null || arrays == null || sums == null && version > 1) {
                throw UserError.failed("a part of the checkpoint's description is missing.");
            }
        }
    }
}
