package alad.gan.train;

import alad.detector.TrainingListener;
import alad.detector.TrainingReport;
import java.util.Arrays;

/** Averages losses between reports and reports at most ten times a second; clocks only here, never in the numbers. */
final class StepReporter {
    private static final long INTERVAL_NANOS = 100_000_000L;

    private final TrainingListener listener;
    private final int batch;
    private final long plannedSteps;
    private final double[] sums = new double[7];
    private int steps;
    private long lastReport = System.nanoTime();
    private double secondsPerStep;

    StepReporter(TrainingListener listener, int batch, long plannedSteps) {
        this.listener = listener;
        this.batch = batch;
        this.plannedSteps = plannedSteps;
    }

    void add(int epoch, long step, AladStep.Losses losses) {
        sums[0] += losses.dxz();
        sums[1] += losses.dxx();
        sums[2] += losses.dzz();
        sums[3] += losses.generator();
        sums[4] += losses.encoder();
        sums[5] += losses.realProbability();
        sums[6] += losses.fakeProbability();
        steps++;
        long now = System.nanoTime();
        if (now - lastReport >= INTERVAL_NANOS) {
            report(epoch, step, now);
        }
    }

    /** What is left of an epoch. */
    void flush(int epoch, long step) {
        if (steps > 0) {
            report(epoch, step, System.nanoTime());
        }
    }

    /** Leaves out time that was not spent on steps. */
    void restartClock() {
        lastReport = System.nanoTime();
    }

    private void report(int epoch, long step, long now) {
        double seconds = (now - lastReport) * 1e-9 / steps;
        secondsPerStep = secondsPerStep == 0 ? seconds : 0.9 * secondsPerStep + 0.1 * seconds;
        listener.report(new TrainingReport.Step(
                epoch,
                step,
                mean(0),
                mean(1),
                mean(2),
                mean(3),
                mean(4),
                mean(5),
                mean(6),
                batch / secondsPerStep,
                Math.max(0, plannedSteps - step) * secondsPerStep));
        Arrays.fill(sums, 0);
        steps = 0;
        lastReport = now;
    }

    private float mean(int index) {
        return (float) (sums[index] / steps);
    }
}
