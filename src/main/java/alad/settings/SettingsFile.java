package alad.settings;

import alad.file.AtomicFile;
import alad.file.Storage;
import alad.job.UserError;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where settings are kept: the file that the system property {@code alad.settings} names, else the place that the
 * operating system has for them.
 */
public final class SettingsFile {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule().addSerializer(Path.class, new PlainPath()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    public static SettingsFile ofUser() {
        String named = System.getProperty("alad.settings");
        return new SettingsFile(named == null ? systemFolder().resolve("settings.json") : Path.of(named));
    }

    /** The settings, or the defaults when there are none yet; a broken file is put aside as {@code .broken}. */
    public Settings load() {
        if (!Files.isRegularFile(file)) {
            return defaults();
        }
        try {
            Settings found = MAPPER.readValue(Files.readAllBytes(file), Settings.class);
            if (found == null) {
                return defaults();
            }
            return found.store() == null ? found.withStore(defaults().store()) : found;
        } catch (JsonProcessingException e) {
            putAside(e);
            return defaults();
        } catch (IOException e) {
            throw UserError.failed("Can't read the settings in " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** @throws UserError when the file can't be written */
    public void save(Settings settings) {
        try {
            Storage.createFolders(file.toAbsolutePath().getParent());
            AtomicFile.write(file, MAPPER.writeValueAsBytes(settings));
        } catch (IOException e) {
            throw UserError.failed("Can't write the settings to " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private static Settings defaults() {
        Path store = Path.of(System.getProperty("user.home"), "alad-runs");
        return new Settings(
                Settings.VERSION, Settings.Theme.SYSTEM, store, List.of(), true, 0, null, "", List.of(), null);
    }

    private void putAside(JsonProcessingException why) {
        System.Logger log = System.getLogger(SettingsFile.class.getName());
        log.log(System.Logger.Level.WARNING, file + " is broken and was put aside: " + why.getOriginalMessage());
        try {
            Storage.move(file, file.resolveSibling(file.getFileName() + ".broken"));
        } catch (IOException e) {
            log.log(System.Logger.Level.WARNING, file + " can't be moved", e);
        }
    }

    private static Path systemFolder() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (system.startsWith("windows")) {
            String roaming = System.getenv("APPDATA");
            return (roaming == null ? home : Path.of(roaming)).resolve("alad-workbench");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/alad-workbench");
        }
        String configuration = System.getenv("XDG_CONFIG_HOME");
        Path folder =
                configuration == null || configuration.isBlank() ? home.resolve(".config") : Path.of(configuration);
        return folder.resolve("alad-workbench");
    }

    private static final class PlainPath extends StdSerializer<Path> {
        PlainPath() {
            super(Path.class);
        }

        @Override
        public void serialize(Path value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }
}
