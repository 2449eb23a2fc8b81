package alad.experiment;

import alad.gan.AladDetector;
import alad.job.UserError;
import alad.modelfile.CheckpointFolder;
import alad.modelfile.ModelBundle;
import alad.modelfile.ModelFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The model of a run that scores: the one that its training ended with, also when going on with it failed later; or that
 * of the last checkpoint when the run didn't get so far.
 *
 * @param folder that holds the model
 * @param scores where the scores that it gives are kept
 */
record UsableModel(ModelBundle bundle, Path folder, Path scores) {
    /** @throws UserError when the run has neither */
    static UsableModel of(RunFolder run, RunState state) {
        if (ModelFolder.isOne(run.model())) {
            ModelBundle bundle = ModelFolder.read(run.model());
            return new UsableModel(bundle.withThresholds(run.kept(bundle.thresholds())), run.model(), run.scores());
        }
        if (state == RunState.FINISHED) {
            throw lost(run);
        }
        Optional<CheckpointFolder.Saved> saved = CheckpointFolder.newest(run.checkpoints());
        if (saved.isPresent()) {
            Path folder = saved.get().folder();
            return new UsableModel(saved.get().bundle(), folder.resolve("model"), folder.resolve("scores.csv"));
        }
        throw UserError.failed("The run in " + run.path() + " has no model: it " + why(state) + ".");
    }

    /** @throws UserError when the networks can't be built as described, or weights don't fit them */
    AladDetector detector() {
        try {
            return new AladDetector(bundle.model());
        } catch (UserError e) {
            throw UserError.failed("Can't use the model in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** What there is to say of a run that is finished but whose model is gone. */
    static UserError lost(RunFolder run) {
        return UserError.failed("The run in " + run.path() + " is finished, but its model is missing; "
                + (CheckpointFolder.any(run.checkpoints())
                        ? "resume it: its end is trained again from its last checkpoint."
                        : "it has no checkpoint either, so only repeating it brings one back."));
    }

    /** What is to be known of the model whatever it scores, in sentences. */
    List<String> remarks() {
        return ModelFolder.remarks(folder);
    }

    private static String why(RunState state) {
        return state.isFinal() ? "ended before its first checkpoint, or lost what it had" : "is still being trained";
    }
}
