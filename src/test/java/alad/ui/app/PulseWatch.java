package alad.ui.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Asks the window's thread again and again for a sign of life, and keeps the longest time it had to wait, and the
 * most that the thread worked meanwhile, which other programs on the machine don't lengthen.
 */
final class PulseWatch {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long window =
            WindowDriver.onWindowThread(() -> Thread.currentThread().getId());
    private volatile long longest;
    private volatile long longestWork;

    void start() {
        Thread thread = new Thread(
                () -> {
                    while (true) {
                        beat();
                    }
                },
                "pulse-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void beat() {
        long asked = System.nanoTime();
        long worked = threads.getThreadCpuTime(window);
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(answered::countDown);
        try {
            answered.await();
            longest = Math.max(longest, System.nanoTime() - asked);
            longestWork = Math.max(longestWork, threads.getThreadCpuTime(window) - worked);
            TimeUnit.MILLISECONDS.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void restart() {
        longest = 0;
        longestWork = 0;
    }

    double longestMilliseconds() {
        return longest / 1e6;
    }

    /** Of a processor. */
    double longestWorkMilliseconds() {
        return longestWork / 1e6;
    }
}
