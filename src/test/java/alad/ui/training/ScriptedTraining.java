package alad.ui.training;

import alad.data.Dataset;
import alad.experiment.Protocol;
import alad.experiment.Recipe;
import alad.experiment.RunRecord;
import alad.experiment.RunState;
import alad.experiment.SessionListener;
import alad.experiment.TrainingSession;
import alad.experiment.Workbench;
import alad.gan.Preset;
import alad.job.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Real presets, and a training that only notes what it is told. */
public final class ScriptedTraining implements TrainingSource, TrainingSession {
    private final Workbench workbench = new Workbench(Path.of("nowhere"));
    public final List<String> told = new CopyOnWriteArrayList<>();
    public volatile SessionListener listener;
    public final List<EarlierRun> ended = new CopyOnWriteArrayList<>();
    /** What the runs come to; null while nothing is known of it. */
    public volatile Outcome.Judged judged;

    volatile Recipe recipe;
    volatile UserError refusal;

    @Override
    public List<Preset> presets() {
        return workbench.presets();
    }

    @Override
    public List<String> differences(Preset preset) {
        return workbench.protocol(preset.name()).map(Protocol::differences).orElse(List.of());
    }

    @Override
    public List<RunRecord> runs() {
        return ended.stream().map(EarlierRun::record).toList();
    }

    @Override
    public EarlierRun earlier(String runId) {
        return ended.stream()
                .filter(each -> each.record().id().equals(runId))
                .findFirst()
                .orElseThrow(() -> UserError.failed("The run " + runId + " is gone."));
    }

    @Override
    public Outcome.Judged judged(String runId) {
        return judged;
    }

    @Override
    public Preset presetFor(Dataset dataset) {
        return workbench.presetFor(dataset);
    }

    @Override
    public TrainingSession start(Recipe wanted, SessionListener newListener) {
        if (refusal != null) {
            throw refusal;
        }
        recipe = wanted;
        listener = newListener;
        return this;
    }

    @Override
    public TrainingSession resume(String runId, SessionListener newListener) {
        told.add("resume " + runId);
        listener = newListener;
        return this;
    }

    @Override
    public String runId() {
        return "run-1";
    }

    @Override
    public void pause() {
        told.add("pause");
    }

    @Override
    public void resume() {
        told.add("go on");
    }

    @Override
    public void checkpointNow() {
        told.add("checkpoint");
    }

    @Override
    public void stopAndKeep() {
        told.add("stop");
    }

    @Override
    public RunState state() {
        return RunState.RUNNING;
    }

    @Override
    public long workerPid() {
        return -1;
    }

    @Override
    public void close() {
        told.add("close");
    }
}
