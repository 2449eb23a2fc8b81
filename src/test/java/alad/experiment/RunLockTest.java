package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
    private static final int ROUNDS = 2000;

    @TempDir
    Path folder;

    @Test
    void manyMayLookAtOnce() throws Exception {
        RunLock.take(folder).close();
        List<Callable<Boolean>> looks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            looks.add(() -> {
                boolean taken = false;
                for (int round = 0; round < ROUNDS; round++) {
                    taken |= RunLock.isTaken(folder);
                }
                return taken;
            });
        }
        for (boolean taken : together(looks)) {
            assertFalse(taken, "one that looks was taken for one that trains");
        }
    }

    @Test
    void whoLooksHindersNobodyInThisProcess() throws Exception {
        RunLock.take(folder).close();
        Callable<Boolean> taking = () -> {
            for (int round = 0; round < ROUNDS; round++) {
                RunLock.take(folder).close();
            }
            return true;
        };
        Callable<Boolean> looking = () -> {
            for (int round = 0; round < ROUNDS; round++) {
                RunLock.isTaken(folder);
            }
            return true;
        };
        assertEquals(List.of(true, true), together(List.of(taking, looking)));
    }

    @Test
    void whoLooksFromAnotherProcessHindersNobody() throws Exception {
        RunLock.take(folder).close();
        Process other = otherProcess("look");
        try (BufferedReader lines = other.inputReader()) {
            assertEquals("begun", lines.readLine());
            for (int round = 0; round < 10 * ROUNDS; round++) {
                RunLock.take(folder).close();
            }
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatAnotherProcessTrainsIsTakenUntilItDies() throws Exception {
        Process other = otherProcess("take");
        try (BufferedReader lines = other.inputReader()) {
            assertEquals("begun", lines.readLine());
            assertTrue(RunLock.isTaken(folder));
            UserError busy = assertThrows(UserError.class, () -> RunLock.take(folder));
            assertEquals("The run in " + folder + " is being trained already.", busy.getMessage());
            assertThrows(UserError.class, () -> RunLock.reserve(folder));
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertFalse(RunLock.isTaken(folder));
        RunLock.take(folder).close();
    }

    @Test
    void whatIsReservedForAProcessIsTakenByThatOnly() throws Exception {
        try (RunLock reserved = RunLock.reserve(folder)) {
            assertTrue(RunLock.isTaken(folder));
            assertThrows(UserError.class, () -> RunLock.take(folder));
            assertEquals("busy", answer("take"));
            assertEquals("taken", answer("once"));
            Process worker = otherProcess("work");
            try (BufferedReader lines = worker.inputReader()) {
                assertEquals("begun", lines.readLine());
                reserved.close();
                assertTrue(RunLock.isTaken(folder), "the process that it was reserved for has it");
            } finally {
                worker.destroyForcibly().waitFor();
            }
        }
        assertFalse(RunLock.isTaken(folder));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void lookingByAnotherNameLeavesTheLockWhereItIs() throws Exception {
        Path run = Files.createDirectory(folder.resolve("run"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), run);
        try (RunLock ignored = RunLock.take(run)) {
            assertTrue(RunLock.isTaken(link));
            assertThrows(UserError.class, () -> RunLock.take(link));
            assertEquals("taken", answer("once", run));
            Path moved = Files.move(run, folder.resolve("moved"));
            assertTrue(RunLock.isTaken(moved));
            assertFalse(RunLock.isTaken(run));
            assertEquals("taken", answer("once", moved));
        }
    }

    @Test
    void aFolderThatWasNeverTrainedInIsFree() {
        assertFalse(RunLock.isTaken(folder));
        assertFalse(RunLock.isTaken(folder.resolve("nowhere")));
        assertFalse(Files.exists(folder.resolve("run.lock")), "looking leaves nothing behind");
    }

    private String answer(String what) throws IOException {
        return answer(what, folder);
    }

    private static String answer(String what, Path run) throws IOException {
        try (BufferedReader lines = otherProcess(what, run).inputReader()) {
            return lines.readLine();
        }
    }

    private Process otherProcess(String what) throws IOException {
        return otherProcess(what, folder);
    }

    private static Process otherProcess(String what, Path run) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        what,
                        run.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(work)) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Says one word and, where it holds the lock or looks, goes on until it is killed. */
    public static final class OtherProcess {
        private OtherProcess() {}

        public static void main(String[] arguments) throws Exception {
            Path run = Path.of(arguments[1]);
            switch (arguments[0]) {
                case "once" -> System.out.println(RunLock.isTaken(run) ? "taken" : "free");
                case "look" -> {
                    System.out.println("begun");
                    while (!Thread.interrupted()) {
                        RunLock.isTaken(run);
                    }
                }
                default -> hold(arguments[0], run);
            }
        }

        @SuppressWarnings("try")
        private static void hold(String how, Path run) throws IOException {
            try (RunLock ignored = how.equals("work") ? RunLock.takeReserved(run) : RunLock.take(run)) {
                System.out.println("begun");
                System.in.read();
            } catch (UserError e) {
                System.out.println("busy");
            }
        }
    }
}
