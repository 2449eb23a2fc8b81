package alad.ui.app;

import alad.job.JobContext;
import alad.ui.latent.ScatterMap;
import alad.ui.opened.LabelledRun;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Works the map of the latent space with random codes in ten groups in the real window: how long UMAP takes, and how long
 * each thing a user does holds the window's thread.
 *
 * <p>Arguments: the number of points, of numbers in a code, of steps.
 */
public final class LatentSpeed {
    private static final int WARM_UP = 10;

    private final WindowDriver driver;
    private final int steps;

    private LatentSpeed(WindowDriver driver, int steps) {
        this.driver = driver;
        this.steps = steps;
    }

    public static void main(String[] arguments) throws Exception {
        int points = Integer.parseInt(arguments[0]);
        int latent = Integer.parseInt(arguments[1]);
        WindowDriver driver = WindowDriver.open(new ManyCodes(points, latent));
        driver.press("to-latent");
        driver.waitFor("the map", 300, () -> !driver.text("latent-note").isEmpty() && driver.window.isSettled());
        System.out.printf(Locale.ROOT, "%,d points of %d numbers%n", points, latent);
        new LatentSpeed(driver, Integer.parseInt(arguments[2])).measure();
        driver.close();
        System.exit(0);
    }

    private void measure() {
        long start = System.nanoTime();
        driver.choose("latent-projection", 1);
        driver.waitFor("neighbours", 600, () -> driver.window.isSettled());
        System.out.printf(
                Locale.ROOT, "  neighbours (UMAP): %.1f s in the background%n", (System.nanoTime() - start) / 1e9);
        ScatterMap map = MapClicks.map(driver);
        time("zooming", step -> key(step % 2 == 0 ? KeyCode.PLUS : KeyCode.MINUS));
        time("moving", step -> {
            if (step % 10 == 0) {
                MapClicks.fire(driver, MouseEvent.MOUSE_PRESSED, new Point2D(200, 200), false);
            }
            MapClicks.fire(driver, MouseEvent.MOUSE_DRAGGED, new Point2D(200 + step % 10, 200), false);
        });
        time("pointing at rows", step -> MapClicks.fire(driver, MouseEvent.MOUSE_MOVED, map.place(step), false));
        time("going to the next row by key", step -> key(step % 3 == 0 ? KeyCode.LEFT : KeyCode.DOWN));
        driver.choose("latent-colouring", 0);
        time("letting a class stand out", step -> ((ButtonBase) driver.find("latent-group-" + step % 10)).fire());
        time(
                "colouring otherwise",
                step -> ((ComboBox<?>) driver.find("latent-colouring"))
                        .getSelectionModel()
                        .select(step % 3));
        time("drawing around a group", step -> {
            MapClicks.fire(driver, MouseEvent.MOUSE_PRESSED, new Point2D(0, 0), true);
            for (int i = 0; i < 100; i++) {
                double angle = i * Math.PI / 50;
                Point2D at = new Point2D(300 + 200 * Math.cos(angle), 250 + 200 * Math.sin(angle));
                MapClicks.fire(driver, MouseEvent.MOUSE_DRAGGED, at, true);
            }
            MapClicks.fire(driver, MouseEvent.MOUSE_RELEASED, new Point2D(0, 0), true);
        });
    }

    private void key(KeyCode code) {
        MapClicks.map(driver).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /** The work itself with the layout that it asks for; its processor time too, which others don't lengthen. */
    private void time(String what, IntConsumer work) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        double[] millis = new double[steps];
        double[] processor = new double[steps];
        for (int i = -WARM_UP; i < steps; i++) {
            int step = i + WARM_UP;
            long[] taken = WindowDriver.onWindowThread(() -> {
                long start = System.nanoTime();
                long startProcessor = thread.getCurrentThreadCpuTime();
                work.accept(step);
                driver.stage.getScene().getRoot().applyCss();
                driver.stage.getScene().getRoot().layout();
                return new long[] {System.nanoTime() - start, thread.getCurrentThreadCpuTime() - startProcessor};
            });
            if (i >= 0) {
                millis[i] = taken[0] / 1e6;
                processor[i] = taken[1] / 1e6;
            }
        }
        Arrays.sort(millis);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT,
                "  %s: median %.1f ms, longest %.1f ms; of processor time %.1f and %.1f ms%n",
                what,
                millis[steps / 2],
                millis[steps - 1],
                processor[steps / 2],
                processor[steps - 1]);
    }

    /** A run of many test rows in ten classes, the first of them normal. */
    private static final class ManyCodes extends LabelledRun {
        private final int latent;

        private ManyCodes(int rows, int latent) {
            super(
                    List.of("cat", "dog", "hen", "fox", "cow", "pig", "bee", "ant", "owl", "elk"),
                    IntStream.range(0, rows).map(row -> row % 10).toArray(),
                    values(rows),
                    4);
            this.latent = latent;
        }

        private static float[] values(int rows) {
            SplittableRandom random = new SplittableRandom(1);
            float[] values = new float[rows];
            for (int i = 0; i < rows; i++) {
                values[i] = (float) (random.nextDouble() * 5 + i % 10 / 2.0);
            }
            return values;
        }

        @Override
        public float[][] encode(int[] rows, JobContext job) {
            float[][] codes = new float[rows.length][latent];
            for (int i = 0; i < rows.length; i++) {
                SplittableRandom random = new SplittableRandom(rows[i]);
                for (int k = 0; k < latent; k++) {
                    codes[i][k] = (float) (random.nextDouble() * 2 - 1 + (k % 10 == rows[i] % 10 ? 1 : 0));
                }
            }
            return codes;
        }
    }
}
