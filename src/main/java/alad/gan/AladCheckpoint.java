package alad.gan;

import alad.detector.NamedArray;
import java.util.List;
import java.util.Map;

/**
 * Everything needed to go on as if never stopped: weights, averages, Adam's moments, running statistics, spectral
 * vectors, and the counters (step, epoch, position in the epoch, generators' states, best epoch, whether and of which
 * epoch the best weights are kept). {@code model} alone scores; where the best weights are kept, it has them.
 */
public record AladCheckpoint(AladModel model, List<NamedArray> arrays, Map<String, Long> counters) {
    public AladCheckpoint {
        arrays = List.copyOf(arrays);
        counters = Map.copyOf(counters);
    }
}
