package alad.ui.training;

import alad.data.Dataset;
import alad.experiment.Recipe;
import alad.experiment.RunRecord;
import alad.experiment.SessionListener;
import alad.experiment.TrainingSession;
import alad.gan.Preset;
import java.util.List;

/** What the screen needs of the workbench; starting may block and may raise {@link alad.job.UserError}. */
public interface TrainingSource {
    List<Preset> presets();

    Preset presetFor(Dataset dataset);

    TrainingSession start(Recipe recipe, SessionListener listener);

    /** All runs, the newest first. */
    List<RunRecord> runs();

    /** What a run has told; reads files and may raise {@link alad.job.UserError}. */
    EarlierRun earlier(String runId);

    /** What came of a run that has ended; reads files and may raise {@link alad.job.UserError}. */
    Outcome.Judged judged(String runId);

    TrainingSession resume(String runId, SessionListener listener);

    /** How the authors' and the clean way to the published figures for a preset's data differ; empty without any. */
    default List<String> differences(Preset preset) {
        return List.of();
    }
}
