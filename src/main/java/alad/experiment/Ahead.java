package alad.experiment;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A value that another processor makes while this thread does something else. */
final class Ahead<T> {
    private final CompletableFuture<T> value;

    private Ahead(CompletableFuture<T> value) {
        this.value = value;
    }

    static <T> Ahead<T> of(Supplier<T> maker) {
        return new Ahead<>(CompletableFuture.supplyAsync(maker));
    }

    /** Made by this thread, at once; what that throws waits until the value is asked for. */
    static <T> Ahead<T> here(Supplier<T> maker) {
        return new Ahead<>(CompletableFuture.supplyAsync(maker, Runnable::run));
    }

    /** Waits for the value; throws what making it threw. */
    T get() {
        try {
            return value.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}
