package alad.ui.app;

import alad.ui.opened.LabelledRun;
import alad.ui.opened.RunSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Drags the threshold over random scores in the real window and times each step: the work until counts, figures, curves
 * and the line are laid out anew, and until the next frame has them.
 *
 * <p>Arguments: the number of scores, the number of steps.
 */
public final class EvaluateSpeed {
    private static final int WARM_UP = 60;

    private EvaluateSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        int steps = Integer.parseInt(arguments[1]);
        WindowDriver driver = WindowDriver.open(manyRows(rows));
        driver.press("to-evaluate");
        driver.waitFor(
                "the scores",
                300,
                () -> WindowDriver.isShown(driver.find("keep-threshold")) && driver.window.isSettled());
        driver.waitFor("intervals", 600, () -> !driver.text("interval-auroc-l2").isEmpty());
        double[] work = new double[steps];
        double[] frame = new double[steps];
        for (int i = -WARM_UP; i < steps; i++) {
            double place = 0.5 + 0.45 * Math.sin(i / 9.0);
            double[] taken = step(driver, place);
            if (i >= 0) {
                work[i] = taken[0];
                frame[i] = taken[1];
            }
        }
        System.out.printf(Locale.ROOT, "dragging over %,d scores, %,d steps%n", rows, steps);
        print("events, bindings, style and layout", work);
        print("until the frame's layout is done", frame);
        driver.close();
        System.exit(0);
    }

    private static double[] step(WindowDriver driver, double place) throws Exception {
        CompletableFuture<Long> pulse = new CompletableFuture<>();
        long[] times = WindowDriver.onWindowThread(() -> {
            Node chart = driver.find("score-histogram");
            double x = place * chart.getLayoutBounds().getWidth();
            var scene = driver.stage.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    pulse.complete(System.nanoTime());
                }
            });
            long start = System.nanoTime();
            chart.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_DRAGGED,
                    x,
                    60,
                    x,
                    60,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    false,
                    null));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return new long[] {start, System.nanoTime()};
        });
        return new double[] {(times[1] - times[0]) / 1e6, (pulse.get() - times[0]) / 1e6};
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "  %s: median %.2f ms, p95 %.2f ms, longest %.2f ms%n",
                what,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length - 1]);
    }

    /** Of many rows, every fifth anomalous. */
    private static RunSource manyRows(int rows) {
        SplittableRandom random = new SplittableRandom(1);
        int[] labels = new int[rows];
        float[] values = new float[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = i % 5 == 0 ? 1 : 0;
            values[i] = (float) (random.nextDouble() + random.nextDouble() + 0.8 * labels[i]);
        }
        return new LabelledRun(List.of("cat", "dog"), labels, values, 1.7f);
    }
}
