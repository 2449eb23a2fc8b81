package alad.ui.app;

import alad.data.download.DownloadProgress;
import alad.data.download.DownloadSet;
import alad.data.download.DownloadState;
import alad.data.download.Downloads;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.ui.download.DownloadSource;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Public datasets for the download dialog, from the workbench. */
record WorkbenchDownloads(Workbench workbench) implements DownloadSource {
    @Override
    public List<DownloadSet> sets() {
        return workbench.downloads().catalogue().all();
    }

    @Override
    public Path folder() {
        return workbench.downloads().options().folder();
    }

    @Override
    public DownloadState state(DownloadSet set) {
        return workbench.downloads().state(set);
    }

    @Override
    public Path fetch(DownloadSet set, String proxy, JobContext job, Consumer<DownloadProgress> told) {
        Downloads downloads = workbench.downloads();
        return downloads.with(downloads.options().withProxy(proxy)).fetch(set, job, told);
    }
}
