package alad.gan;

import alad.detector.NamedArray;
import java.util.List;

/**
 * A trained ALAD: what scoring needs and no more.
 *
 * @param networks the architecture
 * @param options it was trained with
 * @param shape of one row: [features] or [channel, height, width]
 * @param weights of E, G and all discriminators (averaged ones when so chosen), with batch norm's running statistics
 *     and the spectral vectors
 */
public record AladModel(AladNetworks networks, AladOptions options, int[] shape, List<NamedArray> weights) {
    public AladModel {
        weights = List.copyOf(weights);
    }
}
