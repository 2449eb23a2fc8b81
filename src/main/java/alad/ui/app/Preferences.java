package alad.ui.app;

import alad.job.UserError;
import alad.settings.LastWindow;
import alad.settings.Settings;
import alad.settings.SettingsFile;
import alad.ui.look.Theme;
import alad.ui.task.Lane;
import alad.ui.task.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The user's settings as the window uses them; every change is saved in the background. */
final class Preferences {
    private final SettingsFile file;
    private final Lane lane;
    private final Consumer<UserError> failed;
    private volatile Settings settings;

    Preferences(SettingsFile file, Lane lane, Consumer<UserError> failed) {
        this.file = file;
        this.lane = lane;
        this.failed = failed;
        this.settings = file.load();
    }

    Theme theme() {
        return settings.theme() == Settings.Theme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    boolean smoothPictures() {
        return settings.smoothPictures();
    }

    void rememberSmooth(boolean smooth) {
        change(now -> now.withSmoothPictures(smooth));
    }

    String proxy() {
        return settings.proxy();
    }

    void rememberProxy(String proxy) {
        if (!proxy.equals(settings.proxy())) {
            change(now -> now.withProxy(proxy));
        }
    }

    List<Path> recentData() {
        return settings.recentData();
    }

    void remember(Theme theme) {
        change(now -> now.withTheme(theme == Theme.DARK ? Settings.Theme.DARK : Settings.Theme.LIGHT));
    }

    List<Path> favouriteData() {
        return settings.favouriteData();
    }

    void remember(List<Path> recent, List<Path> favourites) {
        List<Path> recentNow = List.copyOf(recent);
        List<Path> favouritesNow = List.copyOf(favourites);
        change(now -> now.withData(recentNow, favouritesNow));
    }

    /** Null before the window was opened for the first time. */
    LastWindow lastWindow() {
        return settings.lastWindow();
    }

    void remember(LastWindow left) {
        if (!left.equals(settings.lastWindow())) {
            change(now -> now.withLastWindow(left));
        }
    }

    /** Saves it at once, for there will be no background any more. */
    void keep(LastWindow left) {
        if (left.equals(settings.lastWindow())) {
            return;
        }
        settings = settings.withLastWindow(left);
        try {
            save();
        } catch (UserError lost) {
            System.getLogger(Preferences.class.getName()).log(System.Logger.Level.WARNING, lost.getMessage());
        }
    }

    private void change(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
        lane.queue(Work.of(job -> save(), done -> {}, failed));
    }

    private synchronized boolean save() {
        file.save(settings);
        return true;
    }
}
