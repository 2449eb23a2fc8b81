package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alad.job.UserError;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final List<Function<Supplier<String>, Ahead<String>>> BOTH = List.of(Ahead::of, Ahead::here);

    @Test
    void theValueIsWhatTheMakerMade() {
        for (Function<Supplier<String>, Ahead<String>> way : BOTH) {
            assertEquals("made", way.apply(() -> "made").get());
        }
    }

    @Test
    void askingForTheValueThrowsTheVeryThingThatTheMakerThrew() {
        UserError failure = UserError.failed("The data has gone.");
        Error memory = new OutOfMemoryError("full");
        for (Function<Supplier<String>, Ahead<String>> way : BOTH) {
            Ahead<String> failed = way.apply(() -> {
                throw failure;
            });
            assertSame(failure, assertThrows(UserError.class, failed::get));
            Ahead<String> broken = way.apply(() -> {
                throw memory;
            });
            assertSame(memory, assertThrows(OutOfMemoryError.class, broken::get));
        }
    }

    @Test
    void whatIsMadeHereIsMadeByThisThread() {
        assertSame(Thread.currentThread(), Ahead.here(Thread::currentThread).get());
    }
}
