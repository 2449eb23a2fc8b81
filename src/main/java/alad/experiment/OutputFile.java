package alad.experiment;

import alad.data.DataFiles;
import alad.file.AtomicFile;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Where a user may have something written: into no run, and over nothing that is read for it. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * @param read the files and folders that are read for what will be written
     * @throws UserError when {@code file} lies in a run or belongs to what is read
     */
    public static void require(Path file, Collection<Path> read) {
        if (AtomicFile.isDevice(file)) {
            return;
        }
        Path place = place(file);
        requireOutsideRuns(file, place);
        for (Path source : read) {
            requireOther(file, place, source);
        }
    }

    /** As {@link #require} of the scores of a run's own rows, which may be written to where the run keeps them. */
    static void requireForScores(Path file, RunFolder run, Collection<Path> read) {
        try {
            if (!AtomicFile.isDevice(file)
                    && place(file)
                            .equals(run.path().toRealPath().resolve(run.scores().getFileName()))) {
                return;
            }
        } catch (IOException e) {
            throw AtomicFile.unwritable(file, e);
        }
        require(file, read);
    }

    /** @throws UserError when {@code folder}, to be made or written into, is a run or lies in one */
    public static void requireFolder(Path folder) {
        requireOutsideRuns(folder, place(folder));
    }

    private static void requireOutsideRuns(Path named, Path place) {
        RunPlaces.holding(place).ifPresent(run -> {
            throw UserError.invalid(
                    "out", "Can't write " + named + ": it lies in the run " + run + "; name a place outside of it.");
        });
    }

    private static void requireOther(Path file, Path place, Path source) {
        try {
            if (!DataFiles.belongs(place, source)) {
                return;
            }
            String why;
            if (Files.isDirectory(source)) {
                why = "it lies in the data " + source + "; name a file outside of it.";
            } else if (Files.isSameFile(place, source)) {
                why = "it is the data; name another file.";
            } else {
                why = "it belongs to the data " + source + "; name another file.";
            }
            throw UserError.invalid("out", "Can't write " + file + ": " + why);
        } catch (IOException e) {
            throw AtomicFile.unwritable(file, e);
        }
    }

    /** With links followed, as far as there is anything. */
    private static Path place(Path named) {
        try {
            Path place = AtomicFile.landing(named.toAbsolutePath());
            Path known = place;
            while (!Files.exists(known)) {
                known = known.getParent();
            }
            return known.toRealPath().resolve(known.relativize(place)).normalize();
        } catch (IOException e) {
            throw AtomicFile.unwritable(named, e);
        }
    }
}
