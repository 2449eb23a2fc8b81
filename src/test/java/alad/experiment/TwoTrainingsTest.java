package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.job.JobContext;
import alad.job.UserError;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two trainings are asked for in one folder at once: one trains what it was asked for, the other one doesn't begin. */
class TwoTrainingsTest {
    private static final int ROUNDS = 12;

    @TempDir
    Path folder;

    private Path table;

    @BeforeEach
    void writeTable() throws IOException {
        table = Tables.write(folder, 1);
    }

    @Test
    void ofTwoInOneProcessOneTrainsWhatItWasAskedFor() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Path run = folder.resolve("run " + round);
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<String>> both = new ArrayList<>();
                for (int seed = 1; seed <= 2; seed++) {
                    int mine = seed;
                    both.add(threads.submit(() -> {
                        start.await();
                        return train(table, run, mine);
                    }));
                }
                assertOneTrained(run, List.of(both.get(0).get(), both.get(1).get()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ofTwoProcessesOneTrainsWhatItWasAskedFor() throws Exception {
        Path run = folder.resolve("run");
        List<Process> both = List.of(process(run, 1), process(run, 2));
        List<String> ends = new ArrayList<>();
        try {
            for (Process each : both) {
                assertEquals("ready", each.inputReader().readLine());
            }
            for (Process each : both) {
                each.outputWriter().close();
            }
            for (Process each : both) {
                try (BufferedReader lines = each.inputReader()) {
                    ends.add(lines.readLine());
                }
            }
        } finally {
            both.forEach(Process::destroyForcibly);
        }
        assertOneTrained(run, ends);
    }

    private static void assertOneTrained(Path run, List<String> ends) {
        int winner = ends.get(0).equals("trained") ? 0 : 1;
        assertEquals("trained", ends.get(winner), ends.toString());
        String loser = ends.get(1 - winner);
        assertTrue(
                loser.equals("The run in " + run + " is being trained already.")
                        || loser.equals("The folder " + run + " isn't empty; name one that is new."),
                loser);
        RunFolder kept = new RunFolder(run);
        assertEquals(winner + 1, kept.recipe().options().seed());
        assertEquals(winner + 1, kept.record().epochsDone());
        assertEquals(RunState.FINISHED, kept.record().state());
    }

    private static String train(Path table, Path run, int seed) {
        Workbench workbench = new Workbench(run.getParent());
        Recipe recipe = recipe(table, seed);
        Dataset dataset = workbench.open(recipe.data(), new JobContext());
        try {
            workbench.train(recipe, dataset, run, new JobContext(), new Told());
            return "trained";
        } catch (UserError e) {
            return e.getMessage();
        }
    }

    /** Of as many epochs as its seed. */
    private static Recipe recipe(Path table, int seed) {
        Recipe usual = Tables.recipe(table, seed);
        return new Recipe(
                usual.version(),
                usual.name(),
                usual.data(),
                usual.normalClasses(),
                SplitRule.DEFAULT,
                Scaling.MIN_MAX,
                usual.preset(),
                new AladOptions(seed, 16, 1e-3, 2, seed, false, true, JoinPairs.CHANNELS, 0.9, true, 0, 2, 1));
    }

    private Process process(Path run, int seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        table.toString(),
                        run.toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Trains when standard input is closed, and says how it ended. */
    public static final class OtherProcess {
        private OtherProcess() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println("ready");
            System.in.read();
            System.out.println(train(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2])));
        }
    }
}
