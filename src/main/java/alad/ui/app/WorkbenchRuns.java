package alad.ui.app;

import alad.experiment.ExportFormat;
import alad.experiment.Exported;
import alad.experiment.OpenRun;
import alad.experiment.RunRecord;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.ui.export.ExportSource;
import alad.ui.opened.RunSource;
import java.nio.file.Path;
import java.util.List;

/** Trained runs for the screens that look into them, from the workbench. */
record WorkbenchRuns(Workbench workbench) implements RunSource, ExportSource {
    @Override
    public List<RunRecord> runs() {
        return workbench.runs();
    }

    @Override
    public void warmUp(JobContext job) {
        workbench.warmUp(job);
    }

    @Override
    public OpenRun open(String runId, JobContext job) {
        return workbench.openRun(runId, job);
    }

    @Override
    public void locateData(String runId, Path place, JobContext job) {
        workbench.locateData(runId, place, job);
    }

    @Override
    public Exported export(OpenRun run, ExportFormat format, Path file, JobContext job) {
        return workbench.export(run, format, file, job);
    }

    @Override
    public RunRecord importBundle(Path bundle, JobContext job) {
        return workbench.importBundle(bundle, job);
    }

    @Override
    public Path folder(OpenRun run) {
        return run.scored().record().folder(workbench.store());
    }
}
