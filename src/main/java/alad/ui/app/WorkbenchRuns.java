package alad.ui.app;

import alad.experiment.OpenRun;
import alad.experiment.RunRecord;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.ui.opened.RunSource;
import java.util.List;

/** Trained runs for the screens that look into them, from the workbench. */
record WorkbenchRuns(Workbench workbench) implements RunSource {
    @Override
    public List<RunRecord> runs() {
        return workbench.runs();
    }

    @Override
    public OpenRun open(String runId, JobContext job) {
        return workbench.openRun(runId, job);
    }
}
