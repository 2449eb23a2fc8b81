package alad.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a user set for this computer; stored as {@code settings.json}.
 *
 * @param version of this format, now 1
 * @param theme light, dark, or as the system is
 * @param store the folder of all runs
 * @param recentData datasets opened lately, the newest first, at most {@value #MOST_RECENT}
 * @param smoothPictures whether enlarged pictures are smoothed or show their pixels
 * @param threads of the engine for new trainings; 0 = automatic
 */
public record Settings(
        int version, Theme theme, Path store, List<Path> recentData, boolean smoothPictures, int threads) {
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
    }

    public Settings withTheme(Theme chosen) {
        return new Settings(version, chosen, store, recentData, smoothPictures, threads);
    }

    public Settings withStore(Path chosen) {
        return new Settings(version, theme, chosen, recentData, smoothPictures, threads);
    }

    public Settings withRecentData(Path opened) {
        List<Path> recent =
                Stream.concat(Stream.of(opened), recentData.stream()).toList();
        return new Settings(version, theme, store, recent, smoothPictures, threads);
    }

    public Settings withSmoothPictures(boolean smooth) {
        return new Settings(version, theme, store, recentData, smooth, threads);
    }

    public Settings withThreads(int chosen) {
        return new Settings(version, theme, store, recentData, smoothPictures, chosen);
    }
}
