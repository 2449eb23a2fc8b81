package alad.ui.app;

import alad.experiment.RunState;
import alad.experiment.Workbench;
import alad.settings.SettingsFile;
import alad.ui.training.ScriptedTraining;
import java.nio.file.Path;

/** A window whose trainings are scripted. */
final class ScriptedWindow {
    private ScriptedWindow() {}

    static Services services(Path folder, ScriptedTraining training) {
        Workbench workbench = new Workbench(folder.resolve("runs"));
        return new Services(
                new WorkbenchData(workbench),
                new WorkbenchDownloads(workbench),
                training,
                new WorkbenchRuns(workbench),
                new WorkbenchRuns(workbench),
                new SettingsFile(folder.resolve("settings.json")));
    }

    /** Opens the sample, chooses what is normal, and starts. */
    static void startTraining(WindowDriver driver, ScriptedTraining training) {
        driver.press("welcome-sample");
        driver.waitFor("the classes", 60, () -> driver.find("class-bag") != null);
        driver.press("class-bag");
        driver.press("to-training");
        driver.waitFor("the options", 30, () -> driver.find("start") != null);
        driver.press("start");
        driver.waitFor("a session", 30, () -> training.listener != null);
        training.listener.stateChanged(RunState.RUNNING, null);
        driver.waitFor("training", 30, () -> "training".equals(driver.text("run-state")));
    }
}
