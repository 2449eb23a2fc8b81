package alad.ui.app;

import alad.experiment.Workbench;
import alad.settings.SettingsFile;
import alad.ui.dataset.DataSource;
import alad.ui.download.DownloadSource;
import alad.ui.export.ExportSource;
import alad.ui.opened.RunSource;
import alad.ui.training.TrainingSource;

/** What the window needs from outside, each screen its own part. */
record Services(
        DataSource data,
        DownloadSource downloads,
        TrainingSource training,
        RunSource runs,
        ExportSource exports,
        SettingsFile settings) {
    static Services of(Workbench workbench, SettingsFile settings) {
        WorkbenchRuns runs = new WorkbenchRuns(workbench);
        return new Services(
                new WorkbenchData(workbench),
                new WorkbenchDownloads(workbench),
                new WorkbenchTraining(workbench),
                runs,
                runs,
                settings);
    }
}
