package alad.ui.download;

import alad.data.download.DownloadProgress;
import alad.data.download.DownloadSet;
import alad.data.download.DownloadState;
import alad.job.JobContext;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What the dialog needs of the workbench; all methods but the first two block and may raise a UserError. */
public interface DownloadSource {
    List<DownloadSet> sets();

    /** Where sets land. */
    Path folder();

    DownloadState state(DownloadSet set);

    /**
     * @param proxy host:port, "direct" or empty
     * @return what to open
     */
    Path fetch(DownloadSet set, String proxy, JobContext job, Consumer<DownloadProgress> told);
}
