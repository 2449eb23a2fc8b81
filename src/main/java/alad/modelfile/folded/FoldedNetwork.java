package alad.modelfile.folded;

import java.util.List;

/**
 * A chain of layers.
 *
 * @param name "E", "G" or "Dxx"
 */
public record FoldedNetwork(String name, List<FoldedLayer> layers) {
    public FoldedNetwork {
        layers = List.copyOf(layers);
    }

    /** Shape of one row that comes in. */
    public int[] input() {
        return layers.get(0).input();
    }

    /** Shape of one row that goes out. */
    public int[] output() {
        return layers.get(layers.size() - 1).output();
    }

    /** All layers but the last: what leads to D_xx's features. */
    public List<FoldedLayer> hidden() {
        return layers.subList(0, layers.size() - 1);
    }

    public FoldedLayer last() {
        return layers.get(layers.size() - 1);
    }
}
