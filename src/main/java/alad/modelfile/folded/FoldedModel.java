package alad.modelfile.folded;

import alad.detector.NamedArray;
import alad.gan.AladModel;
import alad.gan.AladOptions.JoinPairs;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What scoring needs of a model.
 *
 * @param row shape of x: [features] or [channel, height, width]
 * @param joinAxis along which D_xx joins x and G(E(x)), counted without the batch: 0 features or channels, 1 height
 */
public record FoldedModel(
        int[] row, FoldedNetwork encoder, FoldedNetwork generator, FoldedNetwork discriminatorXx, int joinAxis) {
    /** @throws alad.job.UserError when weights are missing or don't fit the layers */
    public static FoldedModel of(AladModel model) {
        Map<String, NamedArray> arrays =
                model.weights().stream().collect(Collectors.toMap(NamedArray::name, array -> array, (a, b) -> b));
        boolean spectral = model.options().spectralNormalisation();
        int[] row = model.shape().clone();
        int axis = row.length == 3 && model.options().joinPairs() == JoinPairs.HEIGHT ? 1 : 0;
        int[] pair = row.clone();
        pair[axis] *= 2;
        return new FoldedModel(
                row,
                new Folding("E", arrays, spectral).of(model.networks().encoder(), row),
                new Folding("G", arrays, spectral).of(model.networks().generator(), new int[] {
                    model.options().latent()
                }),
                new Folding("Dxx", arrays, spectral).of(model.networks().discriminatorXx(), pair),
                axis);
    }
}
