package alad.data.download;

import alad.job.UserError;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Where downloads land and how they get here.
 *
 * @param folder of all data; each set has a folder of its own in it
 * @param proxy {@code host:port}, "direct" for none, or empty for what the system says
 * @param connect how long connecting may take
 * @param stall how long nothing may arrive before a connection counts as dead
 */
public record DownloadOptions(Path folder, String proxy, Duration connect, Duration stall) {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration STALL = Duration.ofSeconds(45);

    public DownloadOptions {
        if (folder == null) {
            throw UserError.invalid("folder", "Choose a folder for downloads.");
        }
        proxy = proxy == null ? "" : proxy.strip();
        Proxies.of(proxy, Map.of());
    }

    /** With the usual patience. */
    public static DownloadOptions of(Path folder, String proxy) {
        return new DownloadOptions(folder, proxy, CONNECT, STALL);
    }

    public DownloadOptions withFolder(Path other) {
        return new DownloadOptions(other, proxy, connect, stall);
    }

    public DownloadOptions withProxy(String other) {
        return new DownloadOptions(folder, other, connect, stall);
    }

    ProxySelector proxies() {
        return Proxies.of(proxy, System.getenv());
    }

    /** The folder that the operating system has for a user's data of this program. */
    public static Path usualFolder() {
        return usualFolder(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path usualFolder(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        Path base;
        if (name.startsWith("windows")) {
            base = named(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
        } else if (name.startsWith("mac")) {
            base = home.resolve("Library/Application Support");
        } else {
            base = named(environment, "XDG_DATA_HOME", home.resolve(".local/share"));
        }
        return base.resolve("alad-workbench").resolve("data");
    }

    private static Path named(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
