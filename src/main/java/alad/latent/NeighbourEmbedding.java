package alad.latent;

import alad.job.JobContext;
import alad.job.Progress;
import java.util.stream.IntStream;

/**
 * t-SNE (van der Maaten and Hinton 2008) with exact gradients, for at most some thousand codes: memory and time grow
 * with the square of their number. It starts from the principal components instead of chance, so the same codes always
 * give the same map.
 */
public final class NeighbourEmbedding {
    /** More codes than this are to be sampled first. */
    public static final int MOST_CODES = 3000;

    private static final int STEPS = 400;
    private static final int EXAGGERATED_STEPS = 100;
    private static final double EXAGGERATION = 12;
    private static final double FIRST_SPREAD = 1e-4;
    private static final double EARLY_MOMENTUM = 0.5;
    private static final double MOMENTUM = 0.8;
    private static final double LEAST_GAIN = 0.01;
    private static final int TOTAL = 4;

    private final int rows;
    private final float[] affinities;
    private final double learningRate;
    private final double[][] place;
    private final double[][] step;
    private final double[][] gain;
    private final double[][] slope;

    private NeighbourEmbedding(float[][] codes, double perplexity, JobContext job) {
        rows = codes.length;
        affinities = Affinities.of(codes, perplexity, job);
        learningRate = Math.max(rows / EXAGGERATION / 4, 50);
        place = new double[2][rows];
        step = new double[2][rows];
        gain = new double[2][rows];
        slope = new double[2][rows];
    }

    /**
     * @param codes [rows][latent], 1 to {@value #MOST_CODES} rows
     * @param perplexity how many neighbours a code has, roughly; brought down to a third of the rows
     * @throws IllegalArgumentException for more codes
     */
    public static PlanarMap of(float[][] codes, double perplexity, JobContext job) {
        if (codes.length > MOST_CODES) {
            throw new IllegalArgumentException(codes.length + " codes, but at most " + MOST_CODES + " can be embedded");
        }
        PlanarMap start = PrincipalComponents.of(codes);
        if (codes.length < 4) {
            return new PlanarMap(start.x(), start.y(), Double.NaN);
        }
        NeighbourEmbedding embedding =
                new NeighbourEmbedding(codes, Math.min(perplexity, (codes.length - 1) / 3.0), job);
        embedding.startAt(start);
        embedding.run(job);
        return new PlanarMap(embedding.place[0], embedding.place[1], Double.NaN);
    }

    private void startAt(PlanarMap start) {
        double deviation = Math.max(deviation(start.x()), 1e-300);
        for (int i = 0; i < rows; i++) {
            place[0][i] = start.x()[i] / deviation * FIRST_SPREAD;
            place[1][i] = start.y()[i] / deviation * FIRST_SPREAD;
            gain[0][i] = 1;
            gain[1][i] = 1;
        }
    }

    private static double deviation(double[] values) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares / values.length);
    }

    private void run(JobContext job) {
        for (int at = 0; at < STEPS; at++) {
            job.check();
            boolean early = at < EXAGGERATED_STEPS;
            measureSlope(early ? EXAGGERATION : 1);
            move(early ? EARLY_MOMENTUM : MOMENTUM);
            job.report(new Progress("Placing neighbours", at + 1L, STEPS));
        }
    }

    /** dC/dy_i = 4 sum_j (p_ij - q_ij) (y_i - y_j) / (1 + |y_i - y_j|^2), with p exaggerated. */
    private void measureSlope(double exaggeration) {
        double[][] forces =
                IntStream.range(0, rows).parallel().mapToObj(this::forces).toArray(double[][]::new);
        double total = 0;
        for (double[] force : forces) {
            total += force[TOTAL];
        }
        for (int i = 0; i < rows; i++) {
            slope[0][i] = 4 * (exaggeration * forces[i][0] - forces[i][2] / total);
            slope[1][i] = 4 * (exaggeration * forces[i][1] - forces[i][3] / total);
        }
    }

    /** How row {@code i} is pulled (two values) and pushed (two), and the sum of its closenesses to all others. */
    private double[] forces(int i) {
        double[] force = new double[TOTAL + 1];
        for (int j = 0; j < rows; j++) {
            if (j == i) {
                continue;
            }
            double dx = place[0][i] - place[0][j];
            double dy = place[1][i] - place[1][j];
            double closeness = 1 / (1 + dx * dx + dy * dy);
            double pull = affinities[i * rows + j] * closeness;
            double push = closeness * closeness;
            force[0] += pull * dx;
            force[1] += pull * dy;
            force[2] += push * dx;
            force[3] += push * dy;
            force[TOTAL] += closeness;
        }
        return force;
    }

    private void move(double momentum) {
        for (int axis = 0; axis < 2; axis++) {
            for (int i = 0; i < rows; i++) {
                boolean turned = slope[axis][i] > 0 == step[axis][i] > 0;
                gain[axis][i] = Math.max(LEAST_GAIN, turned ? gain[axis][i] * 0.8 : gain[axis][i] + 0.2);
                step[axis][i] = momentum * step[axis][i] - learningRate * gain[axis][i] * slope[axis][i];
                place[axis][i] += step[axis][i];
            }
        }
    }
}
