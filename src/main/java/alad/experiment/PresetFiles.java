package alad.experiment;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.gan.AladNetworks;
import alad.gan.AladOptions;
import alad.gan.Preset;
import alad.job.UserError;
import alad.modelfile.JsonFiles;
import alad.modelfile.NetworkLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The presets under {@code resources/presets}, in the order of the file {@code index.txt} there, and the protocols
 * under {@code resources/protocols}. */
final class PresetFiles {
    private static final int VERSION = 1;
    private static final int SMALL_SIDE = 64;
    private static final String FOLDER = "/presets/";
    private static final String PROTOCOLS = "/protocols/paper.json";

    private final List<Preset> presets;

    PresetFiles() {
        presets = new String(bytes(FOLDER + "index.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> parse(name, bytes(FOLDER + name + ".json")))
                .toList();
    }

    List<Preset> all() {
        return presets;
    }

    Preset named(String name) {
        return presets.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UserError.invalid(
                        "preset",
                        "There is no preset \"" + name + "\"; choose one of "
                                + presets.stream().map(Preset::name).collect(Collectors.joining(", ")) + "."));
    }

    /** As {@link #named(String)}, for data of a kind. */
    Preset named(String name, boolean images) {
        Preset preset = named(name);
        if (preset.images() != images) {
            throw UserError.invalid(
                    "preset",
                    "Preset " + name + " is for " + (preset.images() ? "images" : "tables") + ", but the data holds "
                            + (images ? "images" : "a table") + ".");
        }
        return preset;
    }

    Optional<Protocol> protocol(String preset) {
        return Optional.ofNullable(protocols().get(preset));
    }

    /** Both ways to the published figures for the data, clean first; empty when it is none of the paper's. */
    List<Published> published(Dataset dataset) {
        return protocols().entrySet().stream()
                .filter(each -> each.getValue().fits(dataset))
                .flatMap(each -> Stream.of(false, true)
                        .map(likeTheAuthors -> new Published(each.getKey(), each.getValue(), likeTheAuthors)))
                .toList();
    }

    private static Map<String, Protocol> protocols() {
        return JsonFiles.parse(PROTOCOLS, bytes(PROTOCOLS), ProtocolFile.class, VERSION)
                .protocols();
    }

    /** Tables: that of the paper's data which it is, else KDD99's. Small images: small-images. Larger ones: the first image preset whose stages divide the side. */
    Preset suiting(Dataset dataset) {
        if (!(dataset.samples() instanceof ImageSamples images)) {
            return named(published(dataset).stream()
                    .map(Published::preset)
                    .findFirst()
                    .orElse("kdd99"));
        }
        Preset small = named("small-images");
        int side = images.height();
        if (side <= SMALL_SIDE) {
            return small;
        }
        return presets.stream()
                .filter(each -> each.images() && each.sizeMultiple() > small.sizeMultiple())
                .filter(each -> side % each.sizeMultiple() == 0)
                .findFirst()
                .orElse(small);
    }

    /** @throws UserError naming the preset and what is wrong with it */
    static Preset parse(String name, byte[] json) {
        String file = "preset " + name;
        PresetFile found = JsonFiles.parse(file, json, PresetFile.class, VERSION);
        if (found.options() == null || found.shape() == null || found.sizeMultiple() < 1) {
            throw UserError.failed(
                    "Can't read " + file + ": shape and options must be there, and sizeMultiple must be at least 1.");
        }
        NetworkLimits.require(file, found.networks());
        return new Preset(
                name,
                found.title(),
                found.description(),
                found.images(),
                found.sizeMultiple(),
                found.shape(),
                found.options(),
                found.networks());
    }

    private static byte[] bytes(String file) {
        try (InputStream in = PresetFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("Resource " + file + " can't be read", e);
        }
    }

    private record ProtocolFile(Map<String, Protocol> protocols) {}

    private record PresetFile(
            String title,
            String description,
            boolean images,
            int sizeMultiple,
            int[] shape,
            AladOptions options,
            AladNetworks networks) {}
}
