package alad.gan.train;

import alad.detector.TrainingReport;
import alad.gan.network.Mode;
import alad.gan.network.NetworkCall;
import alad.gan.network.Noise;
import alad.gan.network.Tensor;
import alad.job.JobContext;
import alad.prepare.PreparedRows;

/** The same few validation pictures and the same few z, seen again and again while training goes on. */
final class PictureStrip {
    private static final int PICTURES = 8;

    private final PreparedRows rows;
    private final ModelScorer scorer;
    private final Tensor z;
    private final NetworkCall gz;
    private final float[][] x;

    PictureStrip(PreparedRows validation, ModelScorer scorer, long seed) {
        int count = Math.min(PICTURES, validation.count());
        this.rows = new FirstRows(validation, count);
        this.scorer = scorer;
        this.z = Tensor.zeros(count, scorer.players().latent);
        new Noise(seed * 31 + 5).fillNormal(z, 1);
        this.gz = scorer.players().generator.call(z, count);
        this.x = new float[count][rows.width()];
        for (int i = 0; i < count; i++) {
            rows.copy(i, x[i], 0);
        }
    }

    TrainingReport.Pictures take(int epoch, long step) {
        gz.forward(Mode.SCORE);
        float[][] generated = new float[x.length][rows.width()];
        for (int i = 0; i < x.length; i++) {
            gz.output().values().get(i * rows.width(), generated[i]);
        }
        float[][] reconstructed = scorer.reconstruct(rows, new JobContext());
        return new TrainingReport.Pictures(epoch, step, rows.shape(), x, reconstructed, generated);
    }

    private record FirstRows(PreparedRows all, int count) implements PreparedRows {
        @Override
        public int[] shape() {
            return all.shape();
        }

        @Override
        public int width() {
            return all.width();
        }

        @Override
        public void copy(int row, float[] target, int offset) {
            all.copy(row, target, offset);
        }
    }
}
