package alad.ui.app;

import alad.job.UserError;
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
    private Settings settings;

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

    private void change(UnaryOperator<Settings> change) {
        settings = change.apply(settings);
        Settings wanted = settings;
        lane.queue(Work.of(job -> saved(wanted), done -> {}, failed));
    }

    private boolean saved(Settings wanted) {
        file.save(wanted);
        return true;
    }
}
