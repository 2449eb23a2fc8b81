package alad.ui.app;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.experiment.Protocol;
import alad.experiment.Recipe;
import alad.experiment.RunRecord;
import alad.experiment.SessionListener;
import alad.experiment.TrainingSession;
import alad.experiment.Verdict;
import alad.experiment.Workbench;
import alad.gan.Preset;
import alad.job.UserError;
import alad.ui.training.EarlierRun;
import alad.ui.training.Outcome;
import alad.ui.training.TrainedOn;
import alad.ui.training.TrainingSource;
import java.util.List;

/** Training for the second screen, from the workbench. */
record WorkbenchTraining(Workbench workbench) implements TrainingSource {
    @Override
    public List<Preset> presets() {
        return workbench.presets();
    }

    @Override
    public Preset presetFor(Dataset dataset) {
        return workbench.presetFor(dataset);
    }

    @Override
    public TrainingSession start(Recipe recipe, SessionListener listener) {
        return workbench.start(recipe, listener);
    }

    @Override
    public List<RunRecord> runs() {
        return workbench.runs();
    }

    @Override
    public EarlierRun earlier(String runId) {
        RunRecord record = record(runId);
        return new EarlierRun(
                record,
                trainedOn(record),
                workbench.history(runId),
                workbench.testFigures(runId),
                workbench.pictures(runId));
    }

    @Override
    public Outcome.Judged judged(String runId) {
        RunRecord record = record(runId);
        return new Outcome.Judged(record, Verdict.of(record, ScoreKind.FEATURES, workbench.recipe(runId)));
    }

    private RunRecord record(String runId) {
        return workbench.runs().stream()
                .filter(each -> each.id().equals(runId))
                .findFirst()
                .orElseThrow(() -> UserError.failed("The run " + runId + " is gone."));
    }

    private TrainedOn trainedOn(RunRecord record) {
        try {
            return TrainedOn.of(workbench.recipe(record.id()), record.classNames());
        } catch (UserError unreadable) {
            return null;
        }
    }

    @Override
    public TrainingSession resume(String runId, SessionListener listener) {
        return workbench.resume(runId, listener);
    }

    @Override
    public List<String> differences(Preset preset) {
        return workbench.protocol(preset.name()).map(Protocol::differences).orElse(List.of());
    }
}
