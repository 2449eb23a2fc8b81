package alad.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * What a user set for this computer; stored as {@code settings.json}.
 *
 * @param version of this format, now 1
 * @param theme light, dark, or as the system is
 * @param store the folder of all runs
 * @param recentData datasets opened lately, the newest first, at most {@value #MOST_RECENT}
 * @param smoothPictures whether enlarged pictures are smoothed or show their pixels
 * @param threads of the engine for new trainings; 0 = automatic
 * @param dataFolder where downloaded datasets land; null for the place that the system has for them
 * @param proxy of downloads, as host:port; empty for what the system says
 * @param favouriteData datasets that the user marked, in the order of marking
 * @param lastWindow how the window was left; null before it was opened
 */
public record Settings(
        int version,
        Theme theme,
        Path store,
        List<Path> recentData,
        boolean smoothPictures,
        int threads,
        Path dataFolder,
        String proxy,
        List<Path> favouriteData,
        LastWindow lastWindow) {
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public static final int VERSION = 1;
    public static final int MOST_RECENT = 8;

    public Settings {
        theme = theme == null ? Theme.SYSTEM : theme;
        recentData = recentData == null
                ? List.of()
                : recentData.stream().distinct().limit(MOST_RECENT).toList();
        threads = Math.max(0, Math.min(64, threads));
        favouriteData = favouriteData == null ? List.of() : List.copyOf(favouriteData);
        proxy = proxy == null ? "" : proxy;
    }

    public Settings withTheme(Theme chosen) {
        return new Settings(
                version,
                chosen,
                store,
                recentData,
                smoothPictures,
                threads,
                dataFolder,
                proxy,
                favouriteData,
                lastWindow);
    }

    public Settings withStore(Path chosen) {
        return new Settings(
                version,
                theme,
                chosen,
                recentData,
                smoothPictures,
                threads,
                dataFolder,
                proxy,
                favouriteData,
                lastWindow);
    }

    public Settings withData(List<Path> recent, List<Path> favourites) {
        return new Settings(
                version, theme, store, recent, smoothPictures, threads, dataFolder, proxy, favourites, lastWindow);
    }

    public Settings withSmoothPictures(boolean smooth) {
        return new Settings(
                version, theme, store, recentData, smooth, threads, dataFolder, proxy, favouriteData, lastWindow);
    }

    public Settings withThreads(int chosen) {
        return new Settings(
                version,
                theme,
                store,
                recentData,
                smoothPictures,
                chosen,
                dataFolder,
                proxy,
                favouriteData,
                lastWindow);
    }

    public Settings withDataFolder(Path chosen) {
        return new Settings(
                version, theme, store, recentData, smoothPictures, threads, chosen, proxy, favouriteData, lastWindow);
    }

    public Settings withProxy(String chosen) {
        return new Settings(
                version,
                theme,
                store,
                recentData,
                smoothPictures,
                threads,
                dataFolder,
                chosen,
                favouriteData,
                lastWindow);
    }

    public Settings withLastWindow(LastWindow left) {
        return new Settings(
                version, theme, store, recentData, smoothPictures, threads, dataFolder, proxy, favouriteData, left);
    }
}
