package alad.ui.app;

import alad.experiment.OpenRun;
import alad.experiment.RunRecord;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.ui.inspect.InspectSource;
import java.util.List;

/** Trained runs for the third screen, from the workbench. */
record WorkbenchRuns(Workbench workbench) implements InspectSource {
    @Override
    public List<RunRecord> runs() {
        return workbench.runs();
    }

    @Override
    public OpenRun open(String runId, JobContext job) {
        return workbench.openRun(runId, job);
    }
}
