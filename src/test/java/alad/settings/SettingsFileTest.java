package alad.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.file.ForgetfulDisk;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void settingsComeBackAsTheyWere() {
        SettingsFile file = new SettingsFile(folder.resolve("deep/settings.json"));
        Settings settings = file.load()
                .withTheme(Settings.Theme.DARK)
                .withStore(folder)
                .withThreads(2)
                .withSmoothPictures(false)
                .withDataFolder(folder.resolve("data"))
                .withProxy("proxy.example:8080")
                .withData(List.of(absolute("a"), absolute("b"), absolute("a")), List.of(absolute("c")));
        file.save(settings);
        assertEquals(settings, file.load());
        assertEquals(List.of(absolute("a"), absolute("b")), file.load().recentData());
        assertEquals(List.of(absolute("c")), file.load().favouriteData());
    }

    private static Path absolute(String name) {
        return Path.of(name).toAbsolutePath();
    }

    @Test
    void aBrokenFileIsPutAsideAndUnknownKeysAreIgnored() throws IOException {
        Path path = folder.resolve("settings.json");
        Files.writeString(path, "{\"theme\": \"LIGHT\", \"later\": 1}");
        assertEquals(Settings.Theme.LIGHT, new SettingsFile(path).load().theme());
        assertEquals("", new SettingsFile(path).load().proxy());
        assertNull(new SettingsFile(path).load().dataFolder());
        Files.writeString(path, "null");
        assertEquals(Settings.Theme.SYSTEM, new SettingsFile(path).load().theme());
        Files.writeString(path, "{\"theme\": ");
        assertEquals(Settings.Theme.SYSTEM, new SettingsFile(path).load().theme());
        assertTrue(Files.exists(folder.resolve("settings.json.broken")));
    }

    /** As the first lines of a file that names no folder of runs: the usual one stands in, the rest is kept. */
    @Test
    void aFileWithoutAFolderOfRunsHasTheUsualOne() throws IOException {
        Path path = folder.resolve("settings.json");
        Files.writeString(path, "{\"threads\": 3}");
        Settings settings = new SettingsFile(path).load();
        assertEquals(Path.of(System.getProperty("user.home"), "alad-runs"), settings.store());
        assertEquals(3, settings.threads());
    }

    @Test
    void numbersOutOfRangeAreBroughtBack() {
        Settings settings = new SettingsFile(folder.resolve("none.json")).load();
        assertEquals(0, settings.withThreads(-1).threads());
        assertEquals(64, settings.withThreads(65).threads());
        List<Path> nine = IntStream.range(0, 9).mapToObj(i -> absolute("" + i)).toList();
        assertEquals(nine.subList(0, 8), settings.withData(nine, List.of()).recentData());
    }

    @Test
    void whatIsSavedIsThereAfterAPowerCut() throws IOException {
        Path file = folder.resolve("new/settings.json");
        try (ForgetfulDisk disk = new ForgetfulDisk(folder)) {
            SettingsFile settings = new SettingsFile(file);
            for (int threads : new int[] {3, 4}) {
                settings.save(settings.load().withThreads(threads));
                for (ForgetfulDisk.Cut cut : ForgetfulDisk.Cut.values()) {
                    assertArrayEquals(
                            Files.readAllBytes(file),
                            disk.left(cut, "new/settings.json").orElseThrow(),
                            cut.toString());
                }
            }
        }
    }

    @Test
    void anUnwritablePlaceIsToldInWords() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        SettingsFile settings = new SettingsFile(file.resolve("settings.json"));
        UserError error = assertThrows(UserError.class, () -> settings.save(settings.load()));
        assertTrue(error.getMessage().startsWith("Can't write the settings to " + file), error.getMessage());
    }
}
