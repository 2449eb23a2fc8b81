package alad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says of a Java that doesn't suit; the Javas are scripts. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    @TempDir
    Path folder;

    @Test
    void aJavaThatCantStartSaysWhyInItsOwnWords() throws Exception {
        java("echo 'Could not reserve enough space for object heap'; exit 1");
        assertFails("Java could not start (" + folder + "/bin/java). Could not reserve enough space for object heap");
        java("exit 139");
        assertFails("Java could not start (" + folder + "/bin/java). It said nothing.");
    }

    @Test
    void anOldJavaIsToldByItsVersion() throws Exception {
        java("echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        assertFails("ALAD Workbench needs Java 17 or newer, but " + folder
                + "/bin/java is of version 11; set JAVA_HOME to its folder.");
    }

    @Test
    void aMissingJavaIsToldSo() throws Exception {
        assertFails("ALAD Workbench needs Java 17 or newer, but there is no " + folder
                + "/bin/java; set JAVA_HOME to its folder.");
    }

    @Test
    void anotherJavaIsStartedWithTheCommand() throws Exception {
        java("case $1 in -version) echo 'openjdk version \"21\"' ;; *) shift $(($# - 2)); echo \"$1 $2\" ;; esac");
        assertEquals("alad.Main runs", launched(0, "runs"));
    }

    @Test
    void theWindowAndNoCommandGetsTheOptionsForItsMemory() throws Exception {
        java(
                "case $1 in -version) echo 'openjdk version \"21\"' ;;"
                        + " *) echo \"$MALLOC_ARENA_MAX\"; for o; do case $o in @*|-Xmx*|alad.Main) echo \"$o\" ;; esac; done ;; esac");
        String options = "@" + Path.of("installer").toAbsolutePath() + "/lib/window.options";
        assertEquals(List.of("2", options, "alad.Main"), lines());
        assertEquals(List.of("2", options, "alad.Main"), lines(folder.toString()));
        assertEquals(List.of("", "alad.Main"), lines("presets"));
        assertEquals(List.of("", "alad.Main"), lines(folder.toString(), "more"));
    }

    /** The file is one that Java takes. */
    @Test
    void javaStartsWithTheOptionsOfTheWindow() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process running = new ProcessBuilder(java, "@installer/window.options", "-version")
                .redirectErrorStream(true)
                .start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, running.waitFor(), said);
    }

    private List<String> lines(String... arguments) throws Exception {
        return launched(0, arguments).lines().toList();
    }

    private void assertFails(String words) throws Exception {
        assertEquals(words, launched(1, "runs"));
    }

    private String launched(int code, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "installer/bin/alad"));
        command.addAll(List.of(arguments));
        ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
        launcher.environment().remove("MALLOC_ARENA_MAX");
        launcher.environment().put("JAVA_HOME", folder.toString());
        Process running = launcher.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        assertEquals(code, running.waitFor(), said);
        return said;
    }

    private void java(String script) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
