package alad.ui.app;

import alad.data.Dataset;
import alad.experiment.Recipe;
import alad.experiment.RunRecord;
import alad.experiment.SessionListener;
import alad.experiment.TrainingSession;
import alad.gan.Preset;
import alad.ui.training.EarlierRun;
import alad.ui.training.Outcome;
import alad.ui.training.ScriptedTraining;
import alad.ui.training.TrainingSource;
import java.util.List;

/** The runs of a store, and a training that only tells what the test tells it to. */
record StagedTraining(WorkbenchTraining store, ScriptedTraining play) implements TrainingSource {
    @Override
    public List<Preset> presets() {
        return store.presets();
    }

    @Override
    public Preset presetFor(Dataset dataset) {
        return store.presetFor(dataset);
    }

    @Override
    public TrainingSession start(Recipe recipe, SessionListener listener) {
        return play.start(recipe, listener);
    }

    @Override
    public List<RunRecord> runs() {
        return store.runs();
    }

    @Override
    public EarlierRun earlier(String runId) {
        return store.earlier(runId);
    }

    @Override
    public TrainingSession resume(String runId, SessionListener listener) {
        return play.resume(runId, listener);
    }

    @Override
    public Outcome.Judged judged(String runId) {
        return store.judged(runId);
    }

    @Override
    public List<String> differences(Preset preset) {
        return store.differences(preset);
    }
}
