package alad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import alad.data.SmallSets;
import alad.data.SmallSets.SmallSet;
import alad.experiment.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** From a file of every format to a trained model, by the command. */
class EveryFormatTest {
    private static final int ROWS = 64;

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> aFewStepsAreTrainedOnEveryFormat() throws IOException {
        Path sets = Files.createTempDirectory(folder, "sets");
        Set<Path> seen = new HashSet<>();
        return SmallSets.write(sets, ROWS).stream()
                .filter(set -> seen.add(set.open()))
                .map(set -> dynamicTest(set.toString(), () -> train(set)));
    }

    private static void train(SmallSet set) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Path run = Files.createTempDirectory(folder, "run");
        List<String> arguments = List.of(
                "train",
                "--data",
                set.open().toString(),
                "--normal",
                set.normal(),
                "--epochs",
                "1",
                "--threads",
                "1",
                "--out",
                run.toString());
        Workbench workbench = new Workbench(folder.resolve("store"));
        int exit = AladCommand.run(
                workbench, new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
        assertEquals(0, exit, err.toString());
        assertTrue(out.toString().contains("Epoch 1 of 1"), out.toString());
        assertTrue(Files.readAllLines(run.resolve("scores.csv")).size() > 4);
    }
}
