package alad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.BackgroundThread;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LastWordsTest {
    @Test
    void theJavaHeapAndTheSystemAreToldApart() {
        assertTrue(LastWords.of(new OutOfMemoryError("Java heap space")).contains("-Xmx8g"));
        assertEquals(
                "The system gives the program no more memory (unable to create native thread); end other programs, raise"
                        + " its limit (ulimit -v), or use less data.",
                LastWords.of(new OutOfMemoryError("unable to create native thread")));
        assertFalse(LastWords.of(new OutOfMemoryError("Physical memory usage is too high"))
                .contains("-Xmx"));
    }

    @Test
    void aPartThatCantBeLoadedIsToldByItsCause() {
        Error failed = new ExceptionInInitializerError(new IllegalStateException("no libx in the path"));
        assertEquals("A part of the program can't be loaded here: no libx in the path", LastWords.of(failed));
    }

    @Test
    void aShutdownInProgressIsKnownHoweverDeep() {
        Throwable shutdown = new IllegalStateException("Shutdown in progress");
        assertTrue(LastWords.isShutdown(shutdown));
        assertTrue(LastWords.isShutdown(new ExceptionInInitializerError(shutdown)));
        assertFalse(LastWords.isShutdown(new IllegalStateException("other")));
    }

    /** What begins while the program ends is stopped at once, without a word of Java's. */
    @Test
    void workThatBeginsWhileTheProgramEndsIsStopped() throws Exception {
        assertEquals("stopped, exit 130", ended("late"));
    }

    /** A hook that never ends stands for natives that hang. */
    @Test
    void aProgramEndsThoughSomethingHangs() throws Exception {
        assertEquals(", exit 3", ended("hanging"));
    }

    private static String ended(String how) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ending.class.getName(),
                        how)
                .redirectErrorStream(true)
                .start();
        String told = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return told + ", exit " + program.waitFor();
    }

    /** The program that ends. */
    static final class Ending {
        public static void main(String[] how) {
            if (how[0].equals("late")) {
                Runtime.getRuntime()
                        .addShutdownHook(
                                new Thread(() -> BackgroundThread.whenInterrupted(() -> System.out.print("stopped"))
                                        .run()));
                BackgroundThread.exit(130, Duration.ofMinutes(5));
            }
            CountDownLatch never = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            BackgroundThread.exit(3, Duration.ofMillis(100));
        }
    }
}
