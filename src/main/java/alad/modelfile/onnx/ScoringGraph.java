package alad.modelfile.onnx;

import alad.detector.ScoreKind;
import alad.modelfile.folded.FoldedModel;
import alad.modelfile.folded.FoldedNetwork;
import alad.prepare.Preparation;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onnx.Onnx.TensorProto.DataType;

/**
 * Raw rows to the four scores (Zenati et al. 2018, section III-C), the reconstruction, the latent code and the verdict.
 * Batch size is free; no row depends on another.
 */
final class ScoringGraph {
    /** Thresholds below this count as this, so that the normalised score stays a number. */
    private static final float LEAST_THRESHOLD = 1e-30f;

    private final FoldedModel model;
    private final OnnxGraph graph;
    private final OnnxMath math;
    private final OnnxLayers layers;

    ScoringGraph(FoldedModel model, OnnxGraph graph) {
        this.model = model;
        this.graph = graph;
        this.math = new OnnxMath(graph);
        this.layers = new OnnxLayers(graph, math);
    }

    /**
     * @param kind the score that is normalised and judged
     * @param threshold of that score
     */
    void write(Preparation preparation, ScoreKind kind, float threshold) {
        OnnxValue x = new PreparationGraph(graph, math).of(preparation);
        OnnxValue latent = run(model.encoder(), "E", x, "latent");
        OnnxValue rx = run(model.generator(), "G", latent, "reconstruction");
        FoldedNetwork xx = model.discriminatorXx();
        OnnxValue same = layers.run(xx, xx.hidden(), "Dxx.same", pair("same_pair", x, x), "same_hidden");
        OnnxValue hidden = layers.run(xx, xx.hidden(), "Dxx.other", pair("pair", x, rx), "hidden");
        OnnxValue logit = layers.run(xx, List.of(xx.last()), "Dxx.out", hidden, "logit");

        Map<ScoreKind, OnnxValue> scores = new EnumMap<>(ScoreKind.class);
        scores.put(ScoreKind.FEATURES, math.norm("ReduceL1", "features", math.both("Sub", "moved", same, hidden)));
        scores.put(ScoreKind.LOGITS, crossEntropy(logit));
        OnnxValue difference = math.both("Sub", "difference", x, rx);
        scores.put(ScoreKind.L1, math.norm("ReduceL1", "l1", difference));
        scores.put(ScoreKind.L2, math.norm("ReduceL2", "l2", difference));

        OnnxValue limit = graph.overridable(
                graph.floats("threshold", new float[] {threshold}), "a row whose score is above it is anomalous");
        OnnxValue least = graph.floats("least_threshold", new float[] {LEAST_THRESHOLD});
        OnnxValue divisor = math.both("Max", "divisor", limit, least);
        OnnxValue judged = scores.get(kind);
        OnnxValue normalised = math.both("Div", "normalised", judged, divisor);
        OnnxValue anomalous = math.compare("Greater", "anomalous", judged, limit);

        String which = kind.name().toLowerCase(Locale.ROOT);
        graph.output(scores.get(ScoreKind.FEATURES), "L1 distance of D_xx's features of (x, x) and (x, G(E(x)))");
        graph.output(scores.get(ScoreKind.LOGITS), "cross entropy of D_xx(x, G(E(x))) and 1");
        graph.output(scores.get(ScoreKind.L1), "sum of absolute differences of x and G(E(x))");
        graph.output(scores.get(ScoreKind.L2), "Euclidean distance of x and G(E(x))");
        graph.output(normalised, "score " + which + " / threshold: above 1 is anomalous");
        graph.output(anomalous, "whether score " + which + " is above the threshold");
        graph.output(x, "x: the row as the networks see it");
        graph.output(rx, "G(E(x)), in the units of x");
        graph.output(latent, "E(x)");
    }

    /** E alone: x to latent. */
    void writeEncoder() {
        OnnxValue x = input("x", model.row(), "prepared rows");
        graph.output(run(model.encoder(), "E", x, "latent"), "E(x)");
    }

    /** G alone: latent to reconstruction. */
    void writeGenerator() {
        OnnxValue z = input("latent", model.generator().input(), "codes");
        graph.output(run(model.generator(), "G", z, "generated"), "G(z), in the units of x");
    }

    /** D_xx alone: (first, second) to logit and features. */
    void writeDiscriminator() {
        OnnxValue first = input("first", model.row(), "prepared rows");
        OnnxValue second = input("second", model.row(), "prepared rows or reconstructions");
        FoldedNetwork xx = model.discriminatorXx();
        OnnxValue hidden = layers.run(xx, xx.hidden(), "Dxx", pair("pair", first, second), "hidden");
        OnnxValue logit = layers.run(xx, List.of(xx.last()), "Dxx", hidden, "logit");
        graph.output(logit, "above 0 the pair looks like (x, x)");
        graph.output(math.flat("hidden_features", hidden), "D_xx's last hidden layer, flattened");
    }

    private OnnxValue run(FoldedNetwork network, String use, OnnxValue x, String result) {
        return layers.run(network, network.layers(), use, x, result);
    }

    private OnnxValue input(String name, int[] row, String description) {
        return graph.input(new OnnxValue(name, DataType.FLOAT, OnnxLayers.withBatch(row)), description);
    }

    private OnnxValue pair(String name, OnnxValue first, OnnxValue second) {
        return math.concat(name, 1 + model.joinAxis(), List.of(first, second));
    }

    /** BCE(logit, 1) = softplus(-logit), in double: scores near 0 keep their digits. */
    private OnnxValue crossEntropy(OnnxValue logit) {
        OnnxValue wide = math.cast("logit.double", math.squeezed("logit.row", logit), DataType.DOUBLE);
        OnnxValue entropy = math.softplus("entropy", math.each("Neg", "logit.negative", wide));
        return math.cast("logits", entropy, DataType.FLOAT);
    }
}
