package alad.ui.export;

import alad.experiment.ExportFormat;
import alad.experiment.Exported;
import alad.experiment.OpenRun;
import alad.experiment.RunRecord;
import alad.job.JobContext;
import java.nio.file.Path;

/** What the screen needs of the workbench. */
public interface ExportSource {
    /**
     * Blocks.
     *
     * @throws alad.job.UserError when the file can't be written or fails its checks
     */
    Exported export(OpenRun run, ExportFormat format, Path file, JobContext job);

    /**
     * Blocks; gives the new run.
     *
     * @throws alad.job.UserError when the bundle is refused
     */
    RunRecord importBundle(Path bundle, JobContext job);

    /** The folder of a run. */
    Path folder(OpenRun run);
}
