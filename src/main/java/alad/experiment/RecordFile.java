package alad.experiment;

import alad.file.AtomicFile;
import alad.modelfile.JsonFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A run's {@code run.json}, and {@code before.json}: how a run that is gone on with had ended, until the training has kept
 * something new. What fails or is killed before that leaves the run as it was.
 */
record RecordFile(Path folder) {
    private static final String REMARK = "Going on with this run failed: ";

    /** The record as it was last written. */
    RunRecord written() {
        return read(file());
    }

    void write(RunRecord record) {
        JsonFiles.write(file(), record);
    }

    /** The record as it is: a run that was left by its process has ended. The folder may have been renamed. */
    RunRecord now() {
        return now(this::written, () -> RunLock.isTaken(folder), this::left)
                .withId(folder.getFileName().toString());
    }

    /** A process may write its end and go between two looks, so what is left by it is read once more. */
    static RunRecord now(Supplier<RunRecord> written, BooleanSupplier trained, Supplier<RunRecord> left) {
        RunRecord seen = written.get();
        while (!seen.state().isFinal() && !trained.getAsBoolean()) {
            RunRecord again = written.get();
            if (again.equals(seen)) {
                return left.get();
            }
            seen = again;
        }
        return seen;
    }

    private RunRecord left() {
        return left("The training ended without a word.");
    }

    private RunRecord left(String why) {
        if (isGoneOnWith()) {
            return read(before()).remarked(REMARK + why);
        }
        RunRecord written = written();
        return written.state().isFinal() ? written.remarked(REMARK + why) : written.failed(why);
    }

    /** Writes that the training has ended unforeseen, for {@code why}. */
    RunRecord breakOff(String why) {
        RunRecord left = left(why);
        write(left);
        settle();
        return left;
    }

    /** Whether the training goes on with an ended run and has kept nothing new yet. */
    boolean isGoneOnWith() {
        return Files.isRegularFile(before());
    }

    /** To be called before the record of a run that is gone on with says so. */
    void keep(RunRecord ended) {
        JsonFiles.write(before(), ended);
    }

    /** What there was before doesn't count any more. */
    void settle() {
        try {
            AtomicFile.delete(before());
        } catch (IOException e) {
            throw AtomicFile.unwritable(before(), e);
        }
    }

    Path file() {
        return folder.resolve("run.json");
    }

    private Path before() {
        return folder.resolve("before.json");
    }

    private RunRecord read(Path file) {
        return JsonFiles.read(
                file,
                RunRecord.class,
                RunRecord.VERSION,
                tree -> OlderRecords.upgraded(tree, new RunFolder(folder)::keep));
    }
}
