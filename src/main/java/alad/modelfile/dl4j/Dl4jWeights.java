package alad.modelfile.dl4j;

import alad.detector.NamedArray;
import alad.file.AtomicFile;
import alad.file.ZipMember;
import alad.gan.AladModel;
import alad.gan.network.LayerSpec;
import alad.job.UserError;
import alad.modelfile.folded.FoldedLayer;
import alad.modelfile.folded.FoldedLayer.Kind;
import alad.modelfile.folded.FoldedModel;
import alad.modelfile.folded.FoldedNetwork;
import alad.modelfile.folded.SpectralSigma;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Encoder and generator out of a Deeplearning4j file (as this program writes them, perhaps trained on elsewhere) into a
 * model of the same layers. The file is read as plain JSON and numbers.
 */
public final class Dl4jWeights {
    private static final int LARGEST_CONFIGURATION = 4 << 20;
    private static final float NEUTRAL_GAIN = (float) Math.sqrt(1 + 1e-3);

    private final Path file;
    private final AladModel like;
    private final List<FoldedNetwork> networks;

    private Dl4jWeights(Path file, AladModel like) {
        this.file = file;
        this.like = like;
        FoldedModel folded = FoldedModel.of(like);
        this.networks = List.of(folded.encoder(), folded.generator());
    }

    /**
     * @param like the model whose E and G are replaced; its discriminators stay. Batch norm, which such files hold worked
     *     into the weights, becomes neutral, and spectral normalisation is divided out.
     * @throws UserError when the file is broken or its layers aren't those of the model
     */
    public static AladModel read(Path file, AladModel like) {
        return new Dl4jWeights(file, like).read();
    }

    private AladModel read() {
        if (!Files.isRegularFile(file)) {
            throw refused("it doesn't exist or is no plain file");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            requireSameLayers(configuration(zip));
            try (ZipMember member = new ZipMember(zip, entry(zip, "coefficients.bin"))) {
                float[] weights = Coefficients.read(new BufferedInputStream(member), count());
                member.requireWhole();
                return replaced(weights);
            }
        } catch (ZipException e) {
            throw refused("it is no zip file, or it was cut or changed");
        } catch (IOException e) {
            throw refused(AtomicFile.reason(e));
        }
    }

    private ZipEntry entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("it has no " + name + ", so it is no model of Deeplearning4j");
        }
        return entry;
    }

    private JsonNode configuration(ZipFile zip) throws IOException {
        try (ZipMember member = new ZipMember(zip, entry(zip, "configuration.json"))) {
            byte[] text = member.readNBytes(LARGEST_CONFIGURATION + 1);
            if (text.length > LARGEST_CONFIGURATION) {
                throw new IOException("its configuration.json is larger than any can be");
            }
            member.requireWhole();
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IOException("its configuration.json is no JSON", e);
        }
    }

    private void requireSameLayers(JsonNode configuration) throws IOException {
        List<String> found = new ArrayList<>();
        configuration.path("vertices").fieldNames().forEachRemaining(found::add);
        List<String> expected = new ArrayList<>();
        for (FoldedNetwork network : networks) {
            network.layers().forEach(layer -> expected.add(Dl4jGraphs.name(network, layer)));
        }
        if (!found.equals(expected)) {
            throw new IOException("its layers are " + String.join(", ", found) + ", but the run's are "
                    + String.join(", ", expected));
        }
        for (FoldedNetwork network : networks) {
            for (FoldedLayer layer : network.layers()) {
                String name = Dl4jGraphs.name(network, layer);
                requireSame(
                        name,
                        layer,
                        configuration
                                .path("vertices")
                                .path(name)
                                .path("layerConf")
                                .path("layer"));
            }
        }
    }

    private static void requireSame(String name, FoldedLayer layer, JsonNode found) throws IOException {
        int kernel = layer.window() == null ? 0 : layer.window().kernel();
        boolean same = found.path("nin").asInt() == layer.inputChannels()
                && found.path("nout").asInt() == layer.output()[0]
                && found.path("kernelSize").path(0).asInt() == kernel
                && found.path("stride").path(0).asInt()
                        == (layer.window() == null ? 0 : layer.window().stride())
                && found.path("@class").asText().endsWith("." + type(layer));
        if (!same) {
            throw new IOException("its layer " + name + " isn't that of the run: " + type(layer) + " of "
                    + layer.inputChannels() + " to " + layer.output()[0]
                    + (kernel == 0 ? "" : " channels with a kernel of " + kernel));
        }
    }

    private static String type(FoldedLayer layer) {
        return switch (layer.kind()) {
            case DENSE -> "DenseLayer";
            case CONVOLUTION -> "ConvolutionLayer";
            case TRANSPOSED -> "Deconvolution2D";
        };
    }

    private int count() {
        return networks.stream()
                .flatMap(network -> network.layers().stream())
                .mapToInt(layer -> layer.weights().length + layer.bias().length)
                .sum();
    }

    private AladModel replaced(float[] all) {
        Map<String, float[]> values = new HashMap<>();
        int at = 0;
        for (FoldedNetwork network : networks) {
            for (FoldedLayer layer : network.layers()) {
                String name = network.name() + "." + layer.name();
                int weights = layer.weights().length;
                int biases = layer.bias().length;
                boolean dense = layer.kind() == Kind.DENSE;
                int weightsAt = dense ? at : at + biases;
                float[] stored = Arrays.copyOfRange(all, weightsAt, weightsAt + weights);
                // dense: [in, out] in Fortran order is [out, in] in C order
                values.put(name + ".weight", stored);
                int biasAt = dense ? at + weights : at;
                values.put(name + ".bias", Arrays.copyOfRange(all, biasAt, biasAt + biases));
                at += weights + biases;
            }
        }
        neutral("E", like.networks().encoder(), values);
        neutral("G", like.networks().generator(), values);
        AladModel plain = SpectralSigma.dividedOut(like);
        List<NamedArray> arrays = plain.weights().stream()
                .map(array ->
                        new NamedArray(array.name(), array.shape(), values.getOrDefault(array.name(), array.values())))
                .toList();
        return new AladModel(plain.networks(), plain.options(), plain.shape(), arrays);
    }

    private void neutral(String network, List<LayerSpec> specs, Map<String, float[]> values) {
        for (LayerSpec spec : specs) {
            if (spec instanceof LayerSpec.BatchNorm norm) {
                int channels = like.weights().stream()
                        .filter(array -> array.name().equals(network + "." + norm.name() + ".gamma"))
                        .findFirst()
                        .orElseThrow()
                        .values()
                        .length;
                values.put(network + "." + norm.name() + ".gamma", filled(channels, NEUTRAL_GAIN));
                values.put(network + "." + norm.name() + ".beta", new float[channels]);
                values.put(network + "." + norm.name() + ".mean", new float[channels]);
                values.put(network + "." + norm.name() + ".var", filled(channels, 1));
            }
        }
    }

    private static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }

    private UserError refused(String why) {
        return UserError.failed("Can't import " + file + ": " + why + ".");
    }
}
