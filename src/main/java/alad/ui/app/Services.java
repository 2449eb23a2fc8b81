package alad.ui.app;

import alad.experiment.Workbench;
import alad.ui.dataset.DataSource;
import alad.ui.training.TrainingSource;

/** What the screens need of the workbench, each its own part. */
record Services(DataSource data, TrainingSource training) {
    static Services of(Workbench workbench) {
        return new Services(new WorkbenchData(workbench), new WorkbenchTraining(workbench));
    }
}
