package alad.modelfile;

import alad.gan.AladNetworks;
import alad.gan.network.LayerSpec;
import alad.job.UserError;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a description of networks may ask for, whoever wrote it: checked before anything is built from it. */
public final class NetworkLimits {
    private static final int MOST_LAYERS = 100;
    private static final int LARGEST_SIZE = 1 << 16;
    private static final int LARGEST_STRIDE = 16;
    private static final int LAYERS_OF_FEATURES = 2;
    private static final Pattern WORD = Pattern.compile("[a-z]{1,20}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final String file;
    private final String network;
    private final Set<String> names = new HashSet<>();

    private NetworkLimits(String file, String network) {
        this.file = file;
        this.network = network;
    }

    /**
     * @param file what the networks were read from, for messages
     * @throws UserError when a network or a part of a layer is missing or out of bounds
     */
    public static void require(String file, AladNetworks networks) {
        if (networks == null || networks.initialisation() == null) {
            throw UserError.failed("Can't read " + file + ": its networks or their initialisation are missing.");
        }
        Map<String, List<LayerSpec>> lists = new LinkedHashMap<>();
        lists.put("encoder", networks.encoder());
        lists.put("generator", networks.generator());
        lists.put("discriminatorXzX", networks.discriminatorXzX());
        lists.put("discriminatorXzZ", networks.discriminatorXzZ());
        lists.put("discriminatorXzJoint", networks.discriminatorXzJoint());
        lists.put("discriminatorXx", networks.discriminatorXx());
        lists.put("discriminatorZz", networks.discriminatorZz());
        lists.forEach((network, layers) -> new NetworkLimits(file, network).requireLayers(layers));
        lists.remove("discriminatorZz"); // may be without layers where it isn't used; what it needs is told when it is
        lists.forEach((network, layers) -> new NetworkLimits(file, network)
                .requireWeights(layers, network.equals("discriminatorXx") ? LAYERS_OF_FEATURES : 1));
    }

    /** @param least more for D_xx, whose last but one layer gives the features */
    private void requireWeights(List<LayerSpec> layers, int least) {
        long weighted = layers.stream().filter(NetworkLimits::hasWeights).count();
        require(
                weighted >= least,
                "needs at least " + least + (least == 1 ? " layer" : " layers") + " with weights, but has " + weighted);
        require(hasWeights(layers.get(0)), "begins with no layer with weights");
    }

    private static boolean hasWeights(LayerSpec layer) {
        return layer instanceof LayerSpec.Dense
                || layer instanceof LayerSpec.Convolution
                || layer instanceof LayerSpec.TransposedConvolution;
    }

    private void requireLayers(List<LayerSpec> layers) {
        require(layers != null && layers.size() <= MOST_LAYERS, "needs a list of at most " + MOST_LAYERS + " layers");
        for (LayerSpec layer : layers) {
            require(layer != null, "has an empty layer");
            requireLayer(layer);
        }
    }

    private void requireLayer(LayerSpec layer) {
        if (layer instanceof LayerSpec.Dense dense) {
            requireName(dense.name());
            requireSize("out", dense.out());
        } else if (layer instanceof LayerSpec.Convolution convolution) {
            requireName(convolution.name());
            requireSize("out", convolution.out());
            requireWindow(convolution.kernel(), convolution.stride(), convolution.padding());
        } else if (layer instanceof LayerSpec.TransposedConvolution convolution) {
            requireName(convolution.name());
            requireSize("out", convolution.out());
            requireWindow(convolution.kernel(), convolution.stride(), convolution.padding());
        } else if (layer instanceof LayerSpec.BatchNorm norm) {
            requireName(norm.name());
        } else if (layer instanceof LayerSpec.LeakyRelu relu) {
            require(relu.slope() >= 0 && relu.slope() <= 1, "needs a slope from 0 to 1, but has " + relu.slope());
        } else if (layer instanceof LayerSpec.Dropout dropout) {
            require(
                    dropout.rate() >= 0 && dropout.rate() < 1,
                    "needs a dropout rate from 0 to below 1, but has " + dropout.rate());
        }
    }

    private void requireName(String name) {
        require(name != null && ArrayFolder.isName(name), "has a layer named \"" + name + "\"");
        require(names.add(name), "has two layers named \"" + name + "\"");
    }

    private void requireWindow(String kernel, int stride, LayerSpec.Padding padding) {
        requireSize("kernel", kernel);
        require(
                stride >= 1 && stride <= LARGEST_STRIDE,
                "needs strides from 1 to " + LARGEST_STRIDE + ", but has " + stride);
        require(padding != null, "has a convolution without padding SAME or VALID");
    }

    private void requireSize(String field, String size) {
        boolean number = size != null && NUMBER.matcher(size).matches();
        boolean inBounds = number && Integer.parseInt(size) >= 1 && Integer.parseInt(size) <= LARGEST_SIZE;
        boolean word = size != null && WORD.matcher(size).matches();
        require(inBounds || word, "needs sizes from 1 to " + LARGEST_SIZE + ", but \"" + field + "\" is " + size);
    }

    private void require(boolean good, String what) {
        if (!good) {
            throw UserError.failed("Can't read " + file + ": " + network + " " + what + ".");
        }
    }
}
