package alad.modelfile;

import alad.file.AtomicFile;
import alad.gan.network.LayerSpec;
import alad.job.UserError;
import alad.prepare.ImagePreparation;
import alad.prepare.Preparation;
import alad.prepare.TablePreparation;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * JSON as all files of the workbench use it: unknown keys are ignored, missing ones are errors, numbers that aren't
 * finite are written as null and read as NaN, paths are plain text, and only the types named here can be made.
 */
public final class JsonFiles {
    /** No description is larger; what is, isn't one. */
    private static final long LARGEST = 16L << 20;

    private static final ObjectMapper MAPPER = mapper();

    private JsonFiles() {}

    /** A new mapper that knows layers and preparations; the caller may add types of its own. */
    public static ObjectMapper mapper() {
        return new ObjectMapper()
                .addMixIn(LayerSpec.class, LayerTypes.class)
                .addMixIn(Preparation.class, PreparationTypes.class)
                .registerModule(new JsonNumbers())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(SerializationFeature.INDENT_OUTPUT);
    }

    /** JSON on one line. */
    public static String line(Object value) {
        try {
            return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Can't be written as JSON: " + value, e);
        }
    }

    /** JSON as {@link #write} writes it. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Can't be written as JSON: " + value, e);
        }
    }

    /** @throws UserError when the file can't be written */
    public static void write(Path file, Object value) {
        AtomicFile.write(file, text(value).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param version the newest version of the format that is understood; 1 is the oldest
     * @throws UserError when the file is missing, no JSON, of a newer version, or lacks something
     */
    public static <T> T read(Path file, Class<T> type, int version) {
        return read(file, type, version, tree -> tree);
    }

    /**
     * As {@link #read(Path, Class, int)} of a format that has older versions.
     *
     * @param upgrade makes a tree of an older version one of the newest
     */
    public static <T> T read(Path file, Class<T> type, int version, UnaryOperator<JsonNode> upgrade) {
        return parse(file.toString(), content(file), type, version, upgrade);
    }

    /** The version that the file says it is of. */
    static int version(Path file) {
        return parse(file.toString(), content(file), Versioned.class, Integer.MAX_VALUE)
                .version();
    }

    /** Whether the file says that it is of a version newer than {@code version}. */
    public static boolean isNewer(Path file, int version) {
        try {
            return version(file) > version;
        } catch (UserError unreadable) {
            return false;
        }
    }

    private static byte[] content(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw UserError.failed("Can't read " + file + ": it doesn't exist.");
            }
            if (Files.size(file) > LARGEST) {
                throw UserError.failed("Can't read " + file + ": it is larger than any such file can be.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw UserError.failed("Can't read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    /** As {@link #read}, of bytes that {@code name} tells the user where they are from. */
    public static <T> T parse(String name, byte[] content, Class<T> type, int version) {
        return parse(name, content, type, version, tree -> tree);
    }

    /** As {@link #read(Path, Class, int, UnaryOperator)}, of bytes. */
    public static <T> T parse(
            String name, byte[] content, Class<T> type, int version, UnaryOperator<JsonNode> upgrade) {
        try {
            JsonNode tree = MAPPER.readTree(content);
            int found = tree.path("version").asInt(-1);
            if (found < 1) {
                throw UserError.failed("Can't read " + name + ": it has no \"version\".");
            }
            if (found > version) {
                throw UserError.failed("Can't read " + name + ": it is of version " + found
                        + ", but this program knows versions up to " + version + ".");
            }
            return MAPPER.treeToValue(upgrade.apply(tree), type);
        } catch (JsonProcessingException e) {
            throw UserError.failed("Can't read " + name + ": " + JsonFault.words(e) + ".", e);
        } catch (IOException e) {
            throw new IllegalStateException("Memory can't be read", e);
        }
    }

    private record Versioned(int version) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "layer")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = LayerSpec.Dense.class, name = "dense"),
        @JsonSubTypes.Type(value = LayerSpec.Convolution.class, name = "convolution"),
        @JsonSubTypes.Type(value = LayerSpec.TransposedConvolution.class, name = "transposedConvolution"),
        @JsonSubTypes.Type(value = LayerSpec.BatchNorm.class, name = "batchNorm"),
        @JsonSubTypes.Type(value = LayerSpec.LeakyRelu.class, name = "leakyRelu"),
        @JsonSubTypes.Type(value = LayerSpec.Relu.class, name = "relu"),
        @JsonSubTypes.Type(value = LayerSpec.Tanh.class, name = "tanh"),
        @JsonSubTypes.Type(value = LayerSpec.Dropout.class, name = "dropout")
    })
    private interface LayerTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ImagePreparation.class, name = "images"),
        @JsonSubTypes.Type(value = TablePreparation.class, name = "table")
    })
    private interface PreparationTypes {}
}
