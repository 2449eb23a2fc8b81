package alad.gan.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {
    @AfterEach
    void useOneThread() {
        Engine.useThreads(1);
    }

    @Test
    void onlyLargeWorkIsShared() {
        Engine.useThreads(3);
        assertEquals(1, Engine.threadsFor(0));
        assertEquals(1, Engine.threadsFor(2e8 - 1));
        assertEquals(3, Engine.threadsFor(2e8));
    }

    @Test
    void oneThreadStaysOne() {
        Engine.useThreads(1);
        assertEquals(1, Engine.threadsFor(1e12));
    }
}
