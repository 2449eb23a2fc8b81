package alad.experiment;

import alad.job.UserError;
import alad.modelfile.CheckpointFolder;
import alad.modelfile.JsonFiles;
import alad.modelfile.ModelFolder;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a run is missing or can't be read.
 *
 * @param recipe why the recipe can't be read, or null
 * @param record why the record can't be read, or null
 * @param thresholds why the kept thresholds can't be read, or null
 * @param model what is to be said of a finished run without its model, or null
 */
record Damage(String recipe, String record, String thresholds, String model) {
    static Damage of(RunFolder run) {
        RunRecord[] written = new RunRecord[1];
        String recipe = fault(run, run::recipe);
        String record = fault(run, () -> written[0] = run.written());
        String thresholds = Files.exists(run.thresholds())
                ? fault(run, () -> JsonFiles.read(run.thresholds(), KeptThresholds.class, KeptThresholds.VERSION))
                : null;
        boolean lost = written[0] != null && written[0].state() == RunState.FINISHED && !ModelFolder.isOne(run.model());
        return new Damage(
                recipe, record, thresholds, lost ? UsableModel.lost(run).getMessage() : null);
    }

    /** The record to list the run by: of a damaged one it has failed, and says what still works. */
    static RunRecord shown(RunFolder run) {
        RunRecord record = run.record();
        Damage damage = of(run);
        return damage.isNone() || !record.state().isFinal()
                ? record
                : record.failed("Damaged. " + String.join(" ", damage.sentences(run)));
    }

    boolean isNone() {
        return recipe == null && record == null && thresholds == null && model == null;
    }

    List<String> sentences(RunFolder run) {
        List<String> sentences = new ArrayList<>();
        for (String fault : new String[] {recipe, record, thresholds, model}) {
            if (fault != null) {
                sentences.add(fault);
            }
        }
        if (model == null) {
            sentences.add(working(run));
        }
        if (record != null || thresholds != null) {
            sentences.add("alad runs --repair writes what can be derived.");
        }
        return sentences;
    }

    private String working(RunFolder run) {
        boolean trained = ModelFolder.isOne(run.model());
        if (recipe != null) {
            return trained ? "Its model still scores new data." : "Nothing of it can be used without its recipe.";
        }
        if (trained) {
            return "It still opens and scores.";
        }
        return CheckpointFolder.any(run.checkpoints())
                ? "It can be resumed from its last checkpoint."
                : "It can only be repeated.";
    }

    private static String fault(RunFolder run, Runnable reading) {
        try {
            reading.run();
            return null;
        } catch (UserError e) {
            return e.getMessage().replace(run.path() + File.separator, "");
        }
    }
}
