package alad.gan.train;

import alad.detector.NamedArray;
import alad.gan.AladNetworks;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.gan.network.Initialisation;
import alad.gan.network.LayerSpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder of training steps computed by an independent program; the networks follow from its parameters' names. */
final class ReferenceCase {
    private final Path folder;
    private final JsonNode fixture;
    private final Map<String, int[]> shapes = new LinkedHashMap<>();

    ReferenceCase(Path folder) {
        this.folder = folder;
        try {
            this.fixture =
                    new ObjectMapper().readTree(folder.resolve("fixture.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fixture.get("parameters").fields().forEachRemaining(entry -> {
            int[] shape = new int[entry.getValue().size()];
            Arrays.setAll(shape, i -> entry.getValue().get(i).asInt());
            shapes.put(entry.getKey(), shape);
        });
    }

    String name() {
        return folder.getFileName().toString();
    }

    boolean isDense() {
        return fixture.get("case").asText().startsWith("dense");
    }

    int batch() {
        return fixture.get("batch").asInt();
    }

    int steps() {
        return fixture.get("losses").size();
    }

    JsonNode losses(int step) {
        return fixture.get("losses").get(step - 1);
    }

    AladOptions options() {
        return new AladOptions(
                1,
                batch(),
                fixture.get("learning_rate").asDouble(),
                fixture.get("latent").asInt(),
                1,
                fixture.get("spectral_layers").size() > 0,
                shapes.keySet().stream().anyMatch(key -> key.startsWith("Dzz.")),
                fixture.get("case").asText().contains("height") ? JoinPairs.HEIGHT : JoinPairs.CHANNELS,
                fixture.get("ema_decay").asDouble(),
                true,
                0,
                1,
                0);
    }

    int[] row() {
        NamedArray x = array("step1.x_d");
        return Arrays.copyOfRange(x.shape(), 1, x.shape().length);
    }

    AladNetworks networks() {
        return new AladNetworks(
                new Initialisation(Initialisation.Kind.XAVIER, 0),
                chain("E", "", 0.2, false),
                chain("G", "", 0, !isDense()),
                chain("Dxz", "x", 0.2, true),
                chain("Dxz", "z", 0.2, true),
                chain("Dxz", "y", 0.2, false),
                chain("Dxx", "", 0.2, false),
                chain("Dzz", "", 0.2, false));
    }

    /** Layers "prefix..." of a network in order; all but the last are activated, the last when told so. */
    private List<LayerSpec> chain(String network, String prefix, double slope, boolean activateLast) {
        List<String> names = new ArrayList<>();
        shapes.keySet().stream()
                .filter(key -> key.startsWith(network + "." + prefix) && key.endsWith(".weight"))
                .forEach(key -> names.add(key.substring(network.length() + 1, key.length() - ".weight".length())));
        List<LayerSpec> specs = new ArrayList<>();
        for (String layer : names) {
            boolean last = layer.equals(names.get(names.size() - 1));
            specs.add(linear(network, layer, last));
            String norm = layer.replaceAll("^(x?)\\D*(\\d)$", "$1bn$2");
            if (shapes.containsKey(network + "." + norm + ".gamma")) {
                specs.add(new LayerSpec.BatchNorm(norm));
            }
            if (!last || activateLast) {
                boolean tanh = last && network.equals("G");
                specs.add(tanh ? new LayerSpec.Tanh() : new LayerSpec.LeakyRelu(slope));
            }
        }
        return specs;
    }

    private LayerSpec linear(String network, String layer, boolean last) {
        int[] shape = shapes.get(network + "." + layer + ".weight");
        boolean spectral = Stream.of(fixture.get("spectral_layers"))
                .flatMap(list -> {
                    List<String> all = new ArrayList<>();
                    list.forEach(node -> all.add(node.asText()));
                    return all.stream();
                })
                .anyMatch((network + "." + layer)::equals);
        if (shape.length == 2) {
            return new LayerSpec.Dense(layer, "" + shape[0], spectral);
        }
        String kernel = "" + shape[2];
        if (layer.startsWith("deconv")) {
            boolean first = layer.equals("deconv1");
            LayerSpec.Padding padding = first ? LayerSpec.Padding.VALID : LayerSpec.Padding.SAME;
            return new LayerSpec.TransposedConvolution(layer, "" + shape[1], kernel, first ? 1 : 2, padding);
        }
        boolean whole = network.equals("E") && last;
        LayerSpec.Padding padding = whole ? LayerSpec.Padding.VALID : LayerSpec.Padding.SAME;
        return new LayerSpec.Convolution(layer, "" + shape[0], kernel, whole ? 1 : 2, padding, spectral);
    }

    /** Start weights; running statistics start at 0 and 1, missing spectral vectors stay out. */
    List<NamedArray> start() {
        List<NamedArray> arrays = new ArrayList<>(arrays("init."));
        for (NamedArray array : List.copyOf(arrays)) {
            if (array.name().endsWith(".gamma")) {
                String norm = array.name().substring(0, array.name().length() - "gamma".length());
                float[] ones = new float[array.values().length];
                Arrays.fill(ones, 1);
                arrays.add(new NamedArray(norm + "mean", array.shape(), new float[ones.length]));
                arrays.add(new NamedArray(norm + "var", array.shape(), ones));
            }
        }
        return arrays;
    }

    /** All arrays whose file starts with {@code prefix}, which is cut off their names. */
    List<NamedArray> arrays(String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(file -> file.startsWith(prefix) && file.endsWith(".npy"))
                    .sorted()
                    .map(file -> array(file.substring(0, file.length() - 4)))
                    .map(a -> new NamedArray(a.name().substring(prefix.length()), a.shape(), a.values()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NamedArray array(String name) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name + ".npy")))
                    .order(ByteOrder.LITTLE_ENDIAN);
            int header = bytes.getShort(8);
            String text = new String(bytes.array(), 10, header, StandardCharsets.US_ASCII);
            String[] sides = text.replaceAll(".*\\(([^)]*)\\).*\\s*", "$1").split(",");
            int[] shape = Arrays.stream(sides)
                    .map(String::trim)
                    .filter(side -> !side.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
            float[] values = new float[(bytes.capacity() - 10 - header) / 4];
            bytes.position(10 + header)
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            return new NamedArray(name, shape, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
