package alad;

import alad.cli.AladCommand;
import alad.cli.LastWords;
import alad.cli.Output;
import alad.cli.VisibleFormatter;
import alad.data.download.Catalogue;
import alad.data.download.DownloadOptions;
import alad.data.download.Downloads;
import alad.experiment.BackgroundThread;
import alad.experiment.Workbench;
import alad.job.UserError;
import alad.settings.Settings;
import alad.settings.SettingsFile;
import alad.ui.app.WorkbenchApp;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Handler;
import java.util.logging.Logger;

/** The program: the window without arguments or with a dataset, the command line with a command. */
public final class Main {
    private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Main() {}

    public static void main(String[] arguments) {
        if (System.getProperty(LOG_FORMAT) == null) {
            System.setProperty(LOG_FORMAT, "%4$s: %5$s%6$s%n");
        }
        Output err = Output.to(new PrintWriter(System.err, true));
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFormatter(new VisibleFormatter());
        }
        try {
            Workbench workbench = workbench(SettingsFile.ofUser().load());
            if (arguments.length == 0) {
                openWindow(workbench, null);
                end(0);
            }
            end(AladCommand.run(workbench, data -> openWindow(workbench, data), Output.standard(), err, arguments));
        } catch (RuntimeException | Error e) {
            if (!LastWords.isShutdown(e)) {
                err.println(LastWords.of(e));
            }
            end(1);
        }
    }

    private static void end(int code) {
        BackgroundThread.exit(code, PATIENCE);
    }

    private static Workbench workbench(Settings settings) {
        Path data = settings.dataFolder() == null ? DownloadOptions.usualFolder() : settings.dataFolder();
        return new Workbench(
                settings.store(), new Downloads(Catalogue.bundled(), DownloadOptions.of(data, settings.proxy())));
    }

    private static void openWindow(Workbench workbench, Path data) {
        try {
            WorkbenchApp.open(workbench, data);
        } catch (UnsupportedOperationException noDisplay) {
            throw UserError.failed("No window can be opened here (" + noDisplay.getMessage()
                    + "); \"alad --help\" tells what works without one.");
        }
    }
}
