package alad.data.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpeedTest {
    private static final long SECOND = 1_000_000_000L;

    private final Speed speed = new Speed();

    @Test
    void bytesAreOverThePassedTime() {
        assertEquals(0, speed.at(7 * SECOND, 500), "one point tells nothing");
        assertEquals(0, speed.at(7 * SECOND, 600), "no time has passed");
        assertEquals(250, speed.at(9 * SECOND, 1_000), 1e-9, "500 bytes in 2 s");
        assertEquals(0, speed.at(10 * SECOND, 100), "never below 0");
    }

    /** At 6 s the point of 0 s is too old, at 5 s it isn't yet. */
    @Test
    void onlyTheLastFiveSecondsCount() {
        speed.at(0, 0);
        speed.at(SECOND, 1_000);
        assertEquals(400, speed.at(5 * SECOND, 2_000), 1e-9);
        assertEquals(1_000, speed.at(6 * SECOND, 6_000), 1e-9, "from 1,000 at 1 s to 6,000 at 6 s");
    }

    @Test
    void twoPointsAreKeptHoweverOldTheyAre() {
        speed.at(0, 0);
        assertEquals(10, speed.at(100 * SECOND, 1_000), 1e-9);
    }

    @Test
    void whatWasBeforeARestartIsForgotten() {
        speed.at(0, 0);
        speed.restart();
        assertEquals(0, speed.at(SECOND, 1_000));
        assertEquals(50, speed.at(3 * SECOND, 1_100), 1e-9);
    }
}
