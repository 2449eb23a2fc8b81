package alad.ui.opened;

import alad.experiment.OpenRun;
import alad.experiment.RunRecord;
import alad.job.JobContext;
import java.nio.file.Path;
import java.util.List;

/** What the shared model needs of the workbench; all block, opening may raise {@link alad.job.UserError}. */
public interface RunSource {
    List<RunRecord> runs();

    /** Gets ready for opening while nothing has been asked for yet. */
    default void warmUp(JobContext job) {}

    OpenRun open(String runId, JobContext job);

    /**
     * Says where a run's data is now.
     *
     * @throws alad.job.UserError when it isn't the run's
     */
    void locateData(String runId, Path place, JobContext job);
}
