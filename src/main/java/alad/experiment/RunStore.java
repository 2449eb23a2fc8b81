package alad.experiment;

import alad.file.AtomicFile;
import alad.file.Storage;
import alad.job.UserError;
import alad.modelfile.CheckpointFolder;
import alad.modelfile.ModelFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of all runs. */
final class RunStore {
    private static final int LONGEST_SLUG = 40;

    /** As instants: their texts differ in digits, so that half a second past would sort before the second. */
    private static final Comparator<RunRecord> NEWEST_FIRST = Comparator.comparing(
                    (RunRecord run) -> run.start().orElse(Instant.MIN))
            .reversed()
            .thenComparing(RunRecord::id);

    private final Path store;

    RunStore(Path store) {
        this.store = store.toAbsolutePath().normalize();
    }

    /**
     * Makes a folder for a new run: the name's letters and digits and the first number that is free.
     *
     * @throws UserError when the store can't be written
     */
    RunFolder create(String name) {
        OutputFile.requireFolder(store);
        String slug = slug(name);
        try {
            Storage.createFolders(store);
            for (int number = 1; ; number++) {
                Optional<Path> made = createIfFree(store.resolve(slug + "-" + number));
                if (made.isPresent()) {
                    return new RunFolder(made.get());
                }
            }
        } catch (IOException e) {
            throw AtomicFile.unwritable(store, e);
        }
    }

    /**
     * Makes {@code folder} itself a new run.
     *
     * @throws UserError when it holds files already or can't be written
     */
    static RunFolder createAt(Path folder) {
        requireNew(folder);
        try {
            Storage.createFolders(folder);
            return new RunFolder(folder);
        } catch (IOException e) {
            throw AtomicFile.unwritable(folder, e);
        }
    }

    /** @throws UserError when {@code folder} is a file, holds files other than a lock or lies in another run */
    static void requireNew(Path folder) {
        if (!Files.exists(folder)) {
            OutputFile.requireFolder(folder);
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.anyMatch(each -> !each.endsWith(RunLock.NAME))) {
                throw UserError.invalid("out", "The folder " + folder + " isn't empty; name one that is new.");
            }
            OutputFile.requireFolder(folder);
        } catch (NotDirectoryException e) {
            throw UserError.failed("Can't write " + folder + ": it is a file, not a folder.", e);
        } catch (IOException e) {
            throw AtomicFile.unwritable(folder, e);
        }
    }

    /** @throws UserError when there is no such run */
    RunFolder existing(String id) {
        Path folder = store.resolve(id).normalize();
        if (!store.equals(folder.getParent()) || !isRun(folder)) {
            throw UserError.failed("There is no run in " + folder + ".");
        }
        return new RunFolder(folder);
    }

    /** Newest first, those of no known start last; of damaged ones the message says what is missing. */
    List<RunRecord> records() {
        if (!Files.isDirectory(store)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(store)) {
            return inside.filter(RunStore::isRun)
                    .filter(each -> !isBeingMade(each))
                    .map(each -> Damage.shown(new RunFolder(each)))
                    .sorted(NEWEST_FIRST)
                    .toList();
        } catch (IOException e) {
            throw UserError.failed("Can't read " + store + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    /** Damaged ones too: whatever holds a part of a run. */
    private static boolean isRun(Path folder) {
        return !RunBundles.isDraft(folder)
                && (Files.isRegularFile(folder.resolve("recipe.json"))
                        || Files.isRegularFile(folder.resolve("run.json"))
                        || ModelFolder.isOne(folder.resolve("model"))
                        || CheckpointFolder.any(folder.resolve("checkpoints")));
    }

    /** Between its recipe and its record a run that begins looks like a damaged one, but is locked. */
    private static boolean isBeingMade(Path folder) {
        return !Files.exists(folder.resolve("run.json"))
                && !Files.exists(folder.resolve("metrics.jsonl"))
                && RunLock.isTaken(folder);
    }

    static String slug(String name) {
        String plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String slug = plain.substring(0, Math.min(LONGEST_SLUG, plain.length())).replaceAll("-$", "");
        return slug.isEmpty() ? "run" : slug;
    }

    private static Optional<Path> createIfFree(Path folder) throws IOException {
        try {
            return Optional.of(Storage.createFolder(folder));
        } catch (FileAlreadyExistsException e) {
            return Optional.empty();
        }
    }
}
