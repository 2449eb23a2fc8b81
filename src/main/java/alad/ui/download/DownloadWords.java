package alad.ui.download;

import alad.data.download.DownloadProgress;
import alad.ui.text.Texts;

/** Sizes, speeds and times as a user reads them. */
final class DownloadWords {
    private DownloadWords() {}

    static String size(double bytes) {
        return bytes < 10e6 ? Texts.of("download.size.small", bytes / 1e6) : Texts.of("download.size", bytes / 1e6);
    }

    static String progress(DownloadProgress now) {
        String amount = Texts.of("download.amount", size(now.done()), size(now.total()));
        return now.bytesPerSecond() > 0
                ? Texts.of("download.amount.speed", amount, size(now.bytesPerSecond()), duration(now.secondsLeft()))
                : amount;
    }

    private static String duration(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        if (whole < 90) {
            return Texts.of("download.seconds", whole);
        }
        return whole < 5400
                ? Texts.of("download.minutes", Math.round(whole / 60.0))
                : Texts.of("download.hours", Math.round(whole / 3600.0));
    }
}
