package alad.experiment;

import alad.file.AtomicFile;
import alad.file.Storage;
import alad.job.UserError;
import alad.modelfile.JsonFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes again what of a damaged run can be derived from the rest; what can't be read is put aside, not deleted. */
record RunRepair(RunFolder run) {
    /** @return what was done and what can't be, in sentences; empty for a run that isn't damaged */
    List<String> repair() {
        if (Damage.of(run).isNone()) {
            return List.of();
        }
        try (RunLock ignored = RunLock.take(run.path())) {
            return repaired(Damage.of(run));
        } catch (UserError e) {
            return List.of(e.getMessage());
        }
    }

    private List<String> repaired(Damage damage) {
        List<String> said = new ArrayList<>();
        if (damage.recipe() != null) {
            said.add(
                    damage.recipe() + " Nothing else tells what it said, so it can't be written again: the run can't be"
                            + " opened, resumed or repeated.");
        }
        if (damage.record() != null) {
            said.add(damage.record() + restoreRecord());
        }
        if (damage.thresholds() != null) {
            putAside(run.thresholds());
            said.add(damage.thresholds() + " It was put aside; the run's usual thresholds count again.");
        }
        if (damage.model() != null) {
            said.add(damage.model());
        }
        return said;
    }

    /**
     * Writes the record again if it can't be read. The run is locked.
     *
     * @return what was done, to follow a sentence
     * @throws UserError when it can't be written
     */
    String restoreRecord() {
        Path file = run.records().file();
        try {
            run.written();
            return "";
        } catch (UserError unreadable) {
            if (JsonFiles.isNewer(file, RunRecord.VERSION)) {
                return " A newer program reads it, so it was left as it is.";
            }
            String aside = Files.exists(file) ? " What was there is kept as " + putAside(file) + "." : "";
            run.write(RestoredRecord.of(run));
            return " It was written again from what metrics, scores and model tell." + aside;
        }
    }

    private static String putAside(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            AtomicFile.delete(aside);
            Storage.move(file, aside);
            return aside.getFileName().toString();
        } catch (IOException e) {
            throw AtomicFile.unwritable(aside, e);
        }
    }
}
