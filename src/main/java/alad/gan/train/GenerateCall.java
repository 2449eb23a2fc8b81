package alad.gan.train;

import alad.gan.network.Mode;
import alad.gan.network.NetworkCall;
import alad.gan.network.Tensor;
import java.util.Arrays;

/** G(z) of a fixed number of codes, batch norm with its running statistics. */
final class GenerateCall {
    private final Tensor z;
    private final NetworkCall gz;
    private final float[] values;

    GenerateCall(Players players, int batch) {
        this.z = Tensor.zeros(batch, players.latent);
        this.gz = players.generator.call(z, batch);
        this.values = new float[z.length()];
    }

    /** Places beyond {@code count} are filled up with zeros. */
    void run(float[][] codes, int from, int count) {
        Arrays.fill(values, 0f);
        int latent = codes[from].length;
        for (int i = 0; i < count; i++) {
            System.arraycopy(codes[from + i], 0, values, i * latent, latent);
        }
        z.set(values);
        gz.forward(Mode.SCORE);
    }

    /** [batch, ...]. */
    Tensor output() {
        return gz.output();
    }
}
