package alad.gan.train;

import alad.gan.AladNetworks;
import alad.gan.AladOptions;
import alad.gan.Measurement;
import alad.gan.network.Engine;
import alad.gan.network.Noise;
import alad.gan.network.Timings;
import alad.job.JobContext;
import alad.prepare.PreparedRows;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.javacpp.Pointer;

/** Times whole training steps and scored batches of random rows; meant for an idle machine. */
public final class SpeedTest {
    private static final long WARM_UP_NANOS = 8_000_000_000L;
    private static final int FEWEST_WARM_UP_CALLS = 5;

    private final AladNetworks specs;
    private final AladOptions options;
    private final int[] row;
    private final long measuredNanos;
    private final JobContext job;

    /**
     * @param row shape of a row
     * @param seconds to measure for, after the warm-up
     */
    public SpeedTest(AladNetworks specs, AladOptions options, int[] row, double seconds, JobContext job) {
        this.specs = specs;
        this.options = options;
        this.row = row;
        this.measuredNanos = (long) (seconds * 1e9);
        this.job = job;
        Engine.useThreads(threads());
    }

    private int threads() {
        return TrainingLoop.threads(options, row);
    }

    /** One iteration: both half-steps with Adam and averages, fresh noise, the batch copied in. */
    public Measurement train() {
        Players players = new Players(specs, options, row);
        players.initialise(specs);
        players.startLearning();
        AladStep step = new AladStep(players, options.batchSize());
        Noise noise = new Noise(1);
        float[] rows = new float[step.x().length()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) (2 * noise.nextDouble() - 1);
        }
        return measure("train", options.batchSize(), () -> {
            step.x().set(rows);
            noise.fillNormal(step.z(), 1);
            AladStep.Losses half = step.discriminators();
            step.x().set(rows);
            noise.fillNormal(step.z(), 1);
            step.generatorAndEncoder(half);
        });
    }

    /** All four scores of {@code batch} rows, as users get them. */
    public Measurement score(int batch) {
        ModelScorer scorer = new ModelScorer(TrainingLoop.untrained(specs, options, row));
        int width = Players.length(Players.longs(row));
        float[] values = new float[width];
        Noise noise = new Noise(1);
        for (int i = 0; i < width; i++) {
            values[i] = (float) (2 * noise.nextDouble() - 1);
        }
        SameRows rows = new SameRows(batch, row, values);
        return measure("score", batch, () -> scorer.score(rows, job));
    }

    private record SameRows(int count, int[] shape, float[] values) implements PreparedRows {
        @Override
        public int width() {
            return values.length;
        }

        @Override
        public void copy(int row, float[] target, int offset) {
            System.arraycopy(values, 0, target, offset, values.length);
        }
    }

    private Measurement measure(String what, int batch, Runnable call) {
        long warm = System.nanoTime() + WARM_UP_NANOS;
        for (int i = 0; i < FEWEST_WARM_UP_CALLS || System.nanoTime() < warm; i++) {
            job.check();
            call.run();
        }
        Timings.start();
        double[] millis = new double[1_000_000];
        int count = 0;
        long end = System.nanoTime() + measuredNanos;
        while (count < 3 || System.nanoTime() < end && count < millis.length) {
            job.check();
            long start = System.nanoTime();
            call.run();
            millis[count++] = (System.nanoTime() - start) * 1e-6;
        }
        Timings.stop();
        double[] sorted = Arrays.copyOf(millis, count);
        double total = Arrays.stream(sorted).sum() * 1e-3;
        Arrays.sort(sorted);
        double median = sorted[count / 2];
        return new Measurement(
                what,
                batch,
                threads(),
                count,
                median,
                sorted[Math.min(count - 1, (int) (0.95 * count))],
                batch * 1e3 / median,
                Timings.operations() * 1e-9 / count,
                shares(total),
                Pointer.physicalBytes());
    }

    private static Map<String, Double> shares(double total) {
        Map<String, Double> shares = new TreeMap<>();
        double busy = 0;
        for (Timings.Part part : Timings.Part.values()) {
            busy += Timings.seconds(part);
        }
        double whole = Math.max(total, busy);
        for (Timings.Part part : Timings.Part.values()) {
            shares.put(part.name().toLowerCase(Locale.ROOT), Timings.seconds(part) / whole);
        }
        shares.put("other", (whole - busy) / whole);
        return shares;
    }
}
