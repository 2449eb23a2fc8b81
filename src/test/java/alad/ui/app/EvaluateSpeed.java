package alad.ui.app;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.Threshold;
import alad.experiment.OpenRun;
import alad.experiment.ScoredRun;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.prepare.Split;
import alad.settings.SettingsFile;
import alad.ui.opened.ScriptedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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
        Path folder = Files.createTempDirectory("alad-evaluate-speed");
        Services usual =
                Services.of(new Workbench(folder.resolve("runs")), new SettingsFile(folder.resolve("settings.json")));
        WindowDriver driver = WindowDriver.open(new Services(
                usual.data(),
                usual.downloads(),
                usual.training(),
                new ManyRows(rows),
                usual.exports(),
                usual.settings()));
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

    /** A run of many rows, every fifth anomalous. */
    private static final class ManyRows extends ScriptedRun {
        private final ScoredRun scored;

        private ManyRows(int rows) {
            SplittableRandom random = new SplittableRandom(1);
            boolean[] anomalous = new boolean[rows];
            float[] values = new float[rows];
            int[] labels = new int[rows];
            String[] ids = new String[rows];
            Dataset.Part[] parts = new Dataset.Part[rows];
            for (int i = 0; i < rows; i++) {
                anomalous[i] = i % 5 == 0;
                labels[i] = anomalous[i] ? 1 : 0;
                ids[i] = Integer.toString(i);
                parts[i] = Dataset.Part.NONE;
                values[i] = (float) (random.nextDouble() + random.nextDouble() + (anomalous[i] ? 0.8 : 0));
            }
            ScoredRun little = super.scored();
            Dataset dataset = new Dataset(
                    "many",
                    "class folders",
                    Path.of("many"),
                    new ImageSamples(1, 8, 8, new byte[rows][64]),
                    List.of("cat", "dog"),
                    labels,
                    parts,
                    ids,
                    List.of());
            int[] all = IntStream.range(0, rows).toArray();
            Map<ScoreKind, Threshold> thresholds = new EnumMap<>(ScoreKind.class);
            for (ScoreKind kind : ScoreKind.values()) {
                thresholds.put(kind, new Threshold(1.7f, "95 % of normal validation", false));
            }
            float[] validation = Arrays.copyOf(values, Math.min(rows, 1000));
            Scores labelled = little.labelledScores();
            scored = new ScoredRun(
                    little.record(),
                    little.recipe(),
                    dataset,
                    new Split(new int[0], Arrays.copyOf(all, validation.length), new int[0], all, anomalous),
                    scores(values),
                    scores(validation),
                    labelled,
                    thresholds);
        }

        @Override
        public ScoredRun scored() {
            return scored == null ? super.scored() : scored;
        }

        @Override
        public float[][] features(int[] datasetRows, JobContext job) {
            return new float[datasetRows.length][2];
        }

        @Override
        public OpenRun open(String runId, JobContext job) {
            return this;
        }
    }
}
