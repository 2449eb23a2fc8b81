package alad.ui.task;

import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One piece of background work. {@code compute} runs in the background; the consumers run on the window's thread and
 * only while the work has not been replaced or cancelled.
 */
public record Work<T>(
        Function<JobContext, T> compute, Consumer<T> done, Consumer<UserError> failed, Consumer<Progress> progress) {
    public static <T> Work<T> of(Function<JobContext, T> compute, Consumer<T> done, Consumer<UserError> failed) {
        return new Work<>(compute, done, failed, ignored -> {});
    }
}
