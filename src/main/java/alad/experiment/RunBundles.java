package alad.experiment;

import alad.file.AtomicFile;
import alad.file.Storage;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.ModelFolder;
import alad.modelfile.bundle.BundleFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs as bundles, out of the store and into it. */
final class RunBundles {
    private static final String DRAFT = "import-";

    private RunBundles() {}

    /**
     * Everything of a run that has ended; of one that can go on also its last checkpoint.
     *
     * @return what was compared, in sentences
     * @throws UserError when it is being trained, has no model, or the file can't be written
     */
    static List<String> write(RunFolder run, ExportedFiles file, JobContext job) {
        RunState state = run.record().state();
        if (!state.isFinal()) {
            throw UserError.failed("The run in " + run.path() + " is being trained; stop it first.");
        }
        UsableModel.of(run, state);
        String checkpoint =
                state == RunState.FINISHED ? null : newestCheckpoint(run).orElse(null);
        int[] files = new int[1];
        file.write(draft -> {
            files[0] = BundleFile.write(draft, run.path(), new PackedRun(run, checkpoint), Environment.version(), job);
            unpackForTrial(draft, job);
        });
        return List.of(
                String.format(
                        "Unpacked again: all %,d files have the sizes and SHA-256 sums of the run's own; of paths only"
                                + " the last names are in them.",
                        files[0]),
                checkpoint == null
                        ? "The run is finished, so no checkpoint goes with it."
                        : "Its last checkpoint goes with it, so that it can be resumed.");
    }

    private static void unpackForTrial(Path bundle, JobContext job) throws IOException {
        Path trial = bundle.resolveSibling(bundle.getFileName() + ".trial");
        try {
            AtomicFile.delete(trial);
            Storage.createFolder(trial);
            BundleFile.extract(bundle, trial, job);
        } finally {
            AtomicFile.discard(trial);
        }
    }

    /**
     * Unpacks a bundle as a new run of the store.
     *
     * @throws UserError when the bundle is refused; nothing is left behind
     */
    static RunFolder read(RunStore store, Path storeFolder, Path file, JobContext job) {
        OutputFile.requireFolder(storeFolder);
        Path draft = storeFolder.resolve(DRAFT + System.nanoTime() + ".tmp").toAbsolutePath();
        try {
            Storage.createFolders(draft);
            BundleFile.extract(file, draft, job);
            RunFolder unpacked = new RunFolder(draft);
            requireWhole(file, unpacked);
            unpacked.write(DataPlace.named(unpacked.recipe()));
            Storage.sync(draft);
            RunFolder run = store.create(unpacked.recipe().name());
            Storage.delete(run.path());
            Storage.move(draft, run.path());
            return run;
        } catch (IOException e) {
            throw AtomicFile.unwritable(storeFolder, e);
        } finally {
            AtomicFile.discard(draft);
        }
    }

    /** Whether it is what an import that was cut off has left. */
    static boolean isDraft(Path folder) {
        return folder.getFileName().toString().matches(DRAFT + "[0-9]+\\.tmp");
    }

    private static void requireWhole(Path file, RunFolder unpacked) {
        try {
            unpacked.recipe();
            RunState state = unpacked.written().state();
            if (state == null || !state.isFinal()) {
                throw UserError.failed("the run in it hasn't ended");
            }
            if (ModelFolder.isOne(unpacked.model())) {
                ModelFolder.read(unpacked.model());
            } else {
                UsableModel.of(unpacked, state);
            }
        } catch (UserError e) {
            String why = e.getMessage()
                    .replace(unpacked.path().toString() + File.separator, "")
                    .replaceFirst("\\.$", "");
            throw UserError.failed("Can't import " + file + ": " + why + ".", e);
        }
    }

    private static Optional<String> newestCheckpoint(RunFolder run) {
        if (!Files.isDirectory(run.checkpoints())) {
            return Optional.empty();
        }
        try (Stream<Path> inside = Files.list(run.checkpoints())) {
            return inside.map(each -> each.getFileName().toString())
                    .filter(name -> name.matches("checkpoint-[0-9]{1,15}"))
                    .max(Comparator.comparingLong(name -> Long.parseLong(name.substring("checkpoint-".length()))))
                    .map(name -> PackedRun.CHECKPOINTS + name + "/");
        } catch (IOException e) {
            throw UserError.failed("Can't read " + run.checkpoints() + ": " + AtomicFile.reason(e) + ".", e);
        }
    }
}
