package alad.experiment;

import alad.gan.network.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Where and with what a run was made. */
public final class Environment {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Properties APPLICATION = application();

    private Environment() {}

    /** Version of this program. */
    public static String version() {
        return APPLICATION.getProperty("version");
    }

    static Map<String, String> describe() {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("workbench", version());
        found.put("engine", Engine.description());
        found.put("java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        found.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        found.put("processor", processor());
        found.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        return found;
    }

    private static String processor() {
        if (Files.isReadable(PROCESSORS)) {
            try (Stream<String> lines = Files.lines(PROCESSORS)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            } catch (IOException e) {
                return System.getProperty("os.arch");
            }
        }
        return System.getProperty("os.arch");
    }

    private static Properties application() {
        Properties properties = new Properties();
        try (InputStream in = Environment.class.getResourceAsStream("/application.properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException("Resource application.properties can't be read", e);
        }
    }
}
