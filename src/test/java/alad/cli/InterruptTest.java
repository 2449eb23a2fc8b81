package alad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C on the command line; signals of this kind exist on Linux and macOS only. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InterruptTest {
    @TempDir
    Path folder;

    @Test
    void ctrlCStopsKeepsAndExitsWith130() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        Process alad = start(
                "train",
                "--data",
                table().toString(),
                "--normal",
                "good",
                "--epochs",
                "100000",
                "--batch",
                "8",
                "--out",
                run.toString());
        try (BufferedReader out = alad.inputReader()) {
            while (!out.readLine().contains("Epoch 1 of")) {
                assertTrue(alad.isAlive());
            }
            new ProcessBuilder("kill", "-INT", Long.toString(alad.pid()))
                    .start()
                    .waitFor();
            List<String> rest = out.lines().toList();
            assertEquals(130, alad.waitFor());
            assertTrue(rest.contains("Stopped; what was learnt so far is kept."), rest.toString());
            assertTrue(rest.contains("Run kept in " + run), rest.toString());
        }
        assertTrue(Files.readString(run.resolve("run.json")).contains("\"STOPPED\""));
        assertTrue(Files.exists(run.resolve("model/model.json")));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dalad.settings=" + folder.resolve("settings.json"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private Path table() throws IOException {
        StringBuilder text = new StringBuilder("a,b,kind\n");
        for (int row = 0; row < 100; row++) {
            text.append(row % 7).append(',').append(row % 3).append(row < 80 ? ",good\n" : ",bad\n");
        }
        return Files.writeString(folder.resolve("table.csv"), text);
    }
}
