package alad.ui.app;

import alad.experiment.Workbench;
import alad.settings.SettingsFile;
import alad.ui.dataset.DataSource;
import alad.ui.opened.RunSource;
import alad.ui.training.TrainingSource;

/** What the window needs from outside, each screen its own part. */
record Services(DataSource data, TrainingSource training, RunSource runs, SettingsFile settings) {
    static Services of(Workbench workbench, SettingsFile settings) {
        return new Services(
                new WorkbenchData(workbench), new WorkbenchTraining(workbench), new WorkbenchRuns(workbench), settings);
    }
}
