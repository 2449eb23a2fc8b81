package alad.modelfile.onnx;

import static alad.modelfile.onnx.OnnxGraph.attribute;

import alad.modelfile.folded.FoldedLayer;
import alad.modelfile.folded.FoldedLayer.Kind;
import alad.modelfile.folded.FoldedNetwork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import onnx.Onnx.AttributeProto;

/** Writes layers into a graph. A network that is used twice shares its weights. */
final class OnnxLayers {
    private final OnnxGraph graph;
    private final OnnxMath math;
    private final Map<String, OnnxValue> constants = new HashMap<>();

    OnnxLayers(OnnxGraph graph, OnnxMath math) {
        this.graph = graph;
        this.math = math;
    }

    /**
     * @param use prefix of the values' names
     * @param result name of what comes out
     */
    OnnxValue run(FoldedNetwork network, List<FoldedLayer> layers, String use, OnnxValue x, String result) {
        OnnxValue value = x;
        for (int i = 0; i < layers.size(); i++) {
            FoldedLayer layer = layers.get(i);
            String name = use + "." + layer.name();
            boolean last = i == layers.size() - 1;
            boolean plain = layer.activation().isIdentity();
            OnnxValue raw = linear(network, layer, last && plain ? result : name, name, value);
            value = plain ? raw : activated(layer, last ? result : name + ".activated", raw);
        }
        return value;
    }

    private OnnxValue linear(FoldedNetwork network, FoldedLayer layer, String result, String name, OnnxValue x) {
        String stored = network.name() + "." + layer.name();
        OnnxValue weights = constants.computeIfAbsent(
                stored + ".weight", key -> graph.floats(key, layer.weights(), weightShape(layer)));
        OnnxValue bias = constants.computeIfAbsent(
                stored + ".bias", key -> graph.floats(key, layer.bias(), layer.bias().length));
        if (layer.kind() == Kind.DENSE) {
            OnnxValue flat = x.rank() == 2 ? x : math.flat(name + ".flat", x);
            return graph.node(
                    "Gemm",
                    new OnnxValue(result, x.type(), x.size(0), layer.output()[0]),
                    List.of(flat, weights, bias),
                    attribute("transB", 1L));
        }
        OnnxValue picture = x.rank() == 4 ? x : asPicture(name + ".picture", x);
        boolean transposed = layer.kind() == Kind.TRANSPOSED;
        List<AttributeProto> attributes = new ArrayList<>();
        FoldedLayer.Window window = layer.window();
        attributes.add(attribute("kernel_shape", window.kernel(), window.kernel()));
        attributes.add(attribute("strides", window.stride(), window.stride()));
        attributes.add(attribute("pads", window.before(), window.before(), window.after(), window.after()));
        return graph.node(
                transposed ? "ConvTranspose" : "Conv",
                new OnnxValue(result, x.type(), withBatch(layer.output())),
                List.of(picture, weights, bias),
                attributes.toArray(AttributeProto[]::new));
    }

    private OnnxValue asPicture(String name, OnnxValue x) {
        OnnxValue shape = graph.longs(name + ".shape", new long[] {0, x.size(1), 1, 1}, 4);
        return graph.node("Reshape", new OnnxValue(name, x.type(), x.size(0), x.size(1), 1, 1), List.of(x, shape));
    }

    private OnnxValue activated(FoldedLayer layer, String result, OnnxValue x) {
        if (layer.activation().tanh()) {
            return math.each("Tanh", result, x);
        }
        return layer.activation().slope() == 0
                ? math.each("Relu", result, x)
                : graph.node(
                        "LeakyRelu",
                        new OnnxValue(result, x.type(), x.shape()),
                        List.of(x),
                        attribute("alpha", layer.activation().slope()));
    }

    private static long[] weightShape(FoldedLayer layer) {
        int out = layer.output()[0];
        int in = layer.inputChannels();
        if (layer.kind() == Kind.DENSE) {
            return new long[] {out, in};
        }
        int kernel = layer.window().kernel();
        return layer.kind() == Kind.TRANSPOSED
                ? new long[] {in, out, kernel, kernel}
                : new long[] {out, in, kernel, kernel};
    }

    /** The shape of a batch of rows. */
    static long[] withBatch(int[] row) {
        return IntStream.concat(IntStream.of((int) OnnxValue.BATCH), IntStream.of(row))
                .asLongStream()
                .toArray();
    }
}
