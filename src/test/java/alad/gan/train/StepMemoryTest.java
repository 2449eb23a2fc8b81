package alad.gan.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.gan.network.Engine;
import alad.gan.network.Noise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

/**
 * Resident memory of a fresh virtual machine whose heap has been touched before and whose optimising compiler, which
 * takes tens of MB while it works, is off: so that only the steps' own growth shows.
 */
class StepMemoryTest {
    @Test
    void twoThousandStepsNeedNoMoreMemoryThanTwoHundred() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms256m",
                        "-Xmx256m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StepMemoryTest.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        long[] bytes = Arrays.stream(output.trim().split("\\s+"))
                .mapToLong(Long::parseLong)
                .toArray();
        assertTrue(bytes[1] <= bytes[0] * 1.05, "resident memory grew from " + bytes[0] + " to " + bytes[1] + " bytes");
    }

    public static void main(String[] arguments) {
        Engine.useThreads(1);
        TinyAlad tiny = TinyAlad.pictures();
        Players players = new Players(tiny.networks(), tiny.options(1, 0, 5), tiny.row());
        players.initialise(tiny.networks());
        players.startLearning();
        AladStep step = new AladStep(players, 8);
        Noise noise = new Noise(3);
        noise.fillNormal(step.x(), 1);
        steps(step, noise, 200);
        long early = Pointer.physicalBytes();
        steps(step, noise, 1800);
        System.out.println(early + " " + Pointer.physicalBytes());
    }

    private static void steps(AladStep step, Noise noise, int count) {
        for (int i = 0; i < count; i++) {
            noise.fillNormal(step.z(), 1);
            step.generatorAndEncoder(step.discriminators());
        }
    }
}
