package alad.data.download;

import alad.job.JobContext;
import java.util.function.Consumer;

/** Tells at most ten times a second how far a set is. */
final class Meter {
    private static final long INTERVAL_NANOS = 100_000_000L;

    private final JobContext job;
    private final Consumer<DownloadProgress> told;
    private final long total;
    private final Speed speed = new Speed();
    private long before;
    private long last;
    private boolean first = true;

    Meter(JobContext job, Consumer<DownloadProgress> told, long total) {
        this.job = job;
        this.told = told;
        this.total = total;
    }

    JobContext job() {
        return job;
    }

    /** @param bytes of the current file that are here */
    void at(String file, long bytes) {
        long now = System.nanoTime();
        if (first || now - last >= INTERVAL_NANOS || before + bytes == total) {
            first = false;
            last = now;
            told.accept(new DownloadProgress(file, before + bytes, total, speed.at(now, before + bytes)));
        }
    }

    void fileDone(RemoteFile file) {
        before += file.bytes();
        at(file.name(), 0);
    }

    void restartSpeed() {
        speed.restart();
    }
}
