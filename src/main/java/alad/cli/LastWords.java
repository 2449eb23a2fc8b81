package alad.cli;

import alad.job.UserError;

/** What is said of a failure that ends the program. */
public final class LastWords {
    private LastWords() {}

    public static String of(Throwable failure) {
        if (failure instanceof UserError) {
            return failure.getMessage();
        }
        if (failure instanceof OutOfMemoryError) {
            return isOfTheHeap(failure)
                    ? "There isn't enough memory; give more with ALAD_JAVA_OPTS=-Xmx8g, or use less data."
                    : "The system gives the program no more memory (" + failure.getMessage()
                            + "); end other programs, raise its limit (ulimit -v), or use less data.";
        }
        if (failure instanceof LinkageError) {
            return "A part of the program can't be loaded here: "
                    + deepest(failure).getMessage();
        }
        return "Something went wrong that shouldn't have: " + failure;
    }

    /** Whether the program was being ended while it wanted to be told of its end. */
    public static boolean isShutdown(Throwable failure) {
        Throwable deepest = deepest(failure);
        return deepest instanceof IllegalStateException && "Shutdown in progress".equals(deepest.getMessage());
    }

    private static boolean isOfTheHeap(Throwable failure) {
        String said = String.valueOf(failure.getMessage());
        return said.equals("null")
                || said.contains("heap")
                || said.contains("GC overhead")
                || said.contains("array size");
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
