package alad.modelfile.dl4j;

import alad.modelfile.folded.FoldedLayer;
import alad.modelfile.folded.FoldedLayer.Kind;
import alad.modelfile.folded.FoldedLayer.Window;
import alad.modelfile.folded.FoldedNetwork;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

/** Builds computation graphs of folded networks; each layer is called "NETWORK-LAYER", for names can't hold dots. */
final class Dl4jGraphs {
    private Dl4jGraphs() {}

    /**
     * A graph of the networks one after the other; it gives what each of them gives, in this order.
     *
     * @param input name of what comes in
     */
    static ComputationGraph of(String input, FoldedNetwork... networks) {
        GraphBuilder builder = new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .updater(new NoOp())
                .graphBuilder()
                .addInputs(input);
        String from = input;
        String[] outputs = new String[networks.length];
        for (int i = 0; i < networks.length; i++) {
            for (FoldedLayer layer : networks[i].layers()) {
                String name = name(networks[i], layer);
                InputPreProcessor shaping = shaping(layer);
                if (shaping == null) {
                    builder.addLayer(name, configured(layer), from);
                } else {
                    builder.addLayer(name, configured(layer), shaping, from);
                }
                from = name;
            }
            outputs[i] = from;
        }
        ComputationGraph graph = new ComputationGraph(builder.setOutputs(outputs)
                .setInputTypes(type(networks[0].input()))
                .build());
        graph.init();
        for (FoldedNetwork network : networks) {
            network.layers().forEach(layer -> fill(graph.getLayer(name(network, layer)), layer));
        }
        return graph;
    }

    static String name(FoldedNetwork network, FoldedLayer layer) {
        return network.name() + "-" + layer.name();
    }

    private static InputType type(int[] row) {
        return row.length == 1 ? InputType.feedForward(row[0]) : InputType.convolutional(row[1], row[2], row[0]);
    }

    /** How what comes in becomes what the layer takes, where the two differ. */
    private static InputPreProcessor shaping(FoldedLayer layer) {
        int[] row = layer.input();
        if (layer.kind() == Kind.DENSE && row.length == 3) {
            return new CnnToFeedForwardPreProcessor(row[1], row[2], row[0]);
        }
        return layer.kind() == Kind.TRANSPOSED && row.length == 1
                ? new FeedForwardToCnnPreProcessor(1, 1, row[0])
                : null;
    }

    private static org.deeplearning4j.nn.conf.layers.Layer configured(FoldedLayer layer) {
        int in = layer.inputChannels();
        int out = layer.output()[0];
        if (layer.kind() == Kind.DENSE) {
            return new DenseLayer.Builder()
                    .nIn(in)
                    .nOut(out)
                    .activation(activation(layer))
                    .build();
        }
        Window window = layer.window();
        boolean even = window.before() == window.after();
        ConvolutionMode mode = even ? ConvolutionMode.Truncate : ConvolutionMode.Same;
        int padding = even ? window.before() : 0;
        if (layer.kind() == Kind.CONVOLUTION) {
            return new ConvolutionLayer.Builder(window.kernel(), window.kernel())
                    .stride(window.stride(), window.stride())
                    .padding(padding, padding)
                    .convolutionMode(mode)
                    .nIn(in)
                    .nOut(out)
                    .activation(activation(layer))
                    .build();
        }
        return new Deconvolution2D.Builder(window.kernel(), window.kernel())
                .stride(window.stride(), window.stride())
                .padding(padding, padding)
                .convolutionMode(mode)
                .nIn(in)
                .nOut(out)
                .activation(activation(layer))
                .build();
    }

    private static IActivation activation(FoldedLayer layer) {
        if (layer.activation().tanh()) {
            return new ActivationTanH();
        }
        return layer.activation().isIdentity()
                ? new ActivationIdentity()
                : new ActivationLReLU(layer.activation().slope());
    }

    /** Convolutions store weights as we do; dense layers the other way round. */
    private static void fill(Layer target, FoldedLayer layer) {
        int in = layer.inputChannels();
        int out = layer.output()[0];
        if (layer.kind() == Kind.DENSE) {
            target.getParam("W")
                    .assign(Nd4j.create(layer.weights(), new long[] {out, in}, 'c')
                            .transpose());
        } else {
            int kernel = layer.window().kernel();
            boolean transposed = layer.kind() == Kind.TRANSPOSED;
            long[] shape = {transposed ? in : out, transposed ? out : in, kernel, kernel};
            target.getParam("W").assign(Nd4j.create(layer.weights(), shape, 'c'));
        }
        target.getParam("b").assign(Nd4j.create(layer.bias(), new long[] {1, out}, 'c'));
    }
}
