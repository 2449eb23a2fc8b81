package alad.experiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The only threads that aren't the window's: a pipe between two processes has to be read while both go on working, and
 * an interrupted command line has to keep what it has before it ends.
 */
public final class BackgroundThread {
    private BackgroundThread() {}

    /** Reads lines until the pipe closes, then calls {@code closed} once; daemon, so that it holds nobody up. */
    static void readLines(String name, InputStream pipe, Consumer<String> line, Runnable closed) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader in = new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8))) {
                        for (String text = in.readLine(); text != null; text = in.readLine()) {
                            line.accept(text);
                        }
                    } catch (IOException e) {
                        System.getLogger(BackgroundThread.class.getName())
                                .log(System.Logger.Level.DEBUG, name + " was cut off", e);
                    } finally {
                        closed.run();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for a line, however long it takes; daemon, so that it holds nobody up. */
    public static void read(Supplier<String> line, Consumer<String> answer) {
        Thread thread = new Thread(() -> answer.accept(line.get()), "answer");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * When the program is interrupted: runs {@code stop}, then waits for the work to end, however long it takes.
     *
     * @return to be called when the work has ended
     */
    public static Runnable whenInterrupted(Runnable stop) {
        return whenInterrupted(stop, ChronoUnit.FOREVER.getDuration());
    }

    /** As {@link #whenInterrupted(Runnable)}, waiting no longer than {@code most}. */
    public static Runnable whenInterrupted(Runnable stop, Duration most) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    if (ended.getCount() == 0) {
                        return;
                    }
                    stop.run();
                    try {
                        ended.await(most.getSeconds(), TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "interrupted");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException interruptedAlready) {
            stop.run();
        }
        return ended::countDown;
    }

    /** Ends the program with {@code code}; where something of the system hangs, without waiting longer than {@code most}. */
    public static void exit(int code, Duration most) {
        try {
            Thread impatient = new Thread(
                    () -> {
                        try {
                            Thread.sleep(most.toMillis());
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        Runtime.getRuntime().halt(code);
                    },
                    "impatient");
            impatient.setDaemon(true);
            impatient.start();
        } catch (OutOfMemoryError noThread) {
            Runtime.getRuntime().halt(code);
        }
        System.exit(code);
    }
}
