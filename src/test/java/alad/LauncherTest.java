package alad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
        assertEquals("alad.Main runs", launched(0));
    }

    private void assertFails(String words) throws Exception {
        assertEquals(words, launched(1));
    }

    private String launched(int code) throws Exception {
        ProcessBuilder launcher = new ProcessBuilder("sh", "installer/bin/alad", "runs").redirectErrorStream(true);
        launcher.environment().put("JAVA_HOME", folder.toString());
        Process running = launcher.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(code, running.waitFor(), said);
        return said;
    }

    private void java(String script) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
