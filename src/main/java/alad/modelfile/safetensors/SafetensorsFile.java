package alad.modelfile.safetensors;

import alad.detector.NamedArray;
import alad.file.AtomicFile;
import alad.job.UserError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A safetensors file of 32-bit floats: 8 bytes with the length of the header (little-endian), the header as JSON (name to
 * dtype, shape and place), then the values one array after the other.
 *
 * @param metadata texts by key
 */
public record SafetensorsFile(Map<String, String> metadata, List<NamedArray> arrays) {
    private static final String METADATA = "__metadata__";
    private static final int LARGEST_HEADER = 16 << 20;
    private static final long LARGEST = 1L << 30;
    private static final int MOST_SIZES = 8;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader HEADER = JSON.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    public SafetensorsFile {
        metadata = new LinkedHashMap<>(metadata);
        arrays = List.copyOf(arrays);
    }

    /** The file's content. */
    public byte[] bytes() {
        ObjectNode header = JSON.createObjectNode();
        metadata.forEach(header.putObject(METADATA)::put);
        long offset = 0;
        for (NamedArray array : arrays) {
            ObjectNode entry = header.putObject(array.name()).put("dtype", "F32");
            ArrayNode shape = entry.putArray("shape");
            Arrays.stream(array.shape()).forEach(shape::add);
            long end = offset + 4L * array.values().length;
            entry.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        byte[] text = text(header);
        ByteBuffer content =
                ByteBuffer.allocate(Math.toIntExact(8 + text.length + offset)).order(ByteOrder.LITTLE_ENDIAN);
        content.putLong(text.length).put(text);
        for (NamedArray array : arrays) {
            content.asFloatBuffer().put(array.values());
            content.position(content.position() + 4 * array.values().length);
        }
        return content.array();
    }

    /** Padded with spaces, so that the values start at a multiple of 8. */
    private static byte[] text(ObjectNode header) {
        try {
            byte[] plain = JSON.writeValueAsBytes(header);
            byte[] padded = Arrays.copyOf(plain, (plain.length + 7) / 8 * 8);
            Arrays.fill(padded, plain.length, padded.length, (byte) ' ');
            return padded;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws UserError when the file is missing, cut, changed beyond sense, or holds other than 32-bit floats */
    public static SafetensorsFile read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw broken(file, "it doesn't exist or is no plain file");
            }
            long size = Files.size(file);
            if (size > Math.min(LARGEST, Runtime.getRuntime().maxMemory() / 4)) {
                throw broken(file, "its " + size + " bytes don't fit into memory");
            }
            return parse(file, ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
        } catch (JsonProcessingException e) {
            throw broken(file, "its header is no JSON object with each name once");
        } catch (IOException e) {
            throw broken(file, AtomicFile.reason(e));
        }
    }

    private static SafetensorsFile parse(Path file, ByteBuffer content) throws JsonProcessingException {
        long length = content.remaining() < 8 ? -1 : content.getLong();
        if (length < 2 || length > Math.min(LARGEST_HEADER, content.remaining())) {
            throw broken(file, "it is no safetensors file, or it was cut in its header");
        }
        byte[] text = new byte[(int) length];
        content.get(text);
        JsonNode header = HEADER.readTree(new String(text, StandardCharsets.UTF_8));
        if (!header.isObject()) {
            throw broken(file, "its header is no JSON object");
        }
        ByteBuffer values = content.slice().order(ByteOrder.LITTLE_ENDIAN);
        Map<String, String> metadata = new LinkedHashMap<>();
        List<NamedArray> arrays = new ArrayList<>();
        long end = 0;
        for (Iterator<Map.Entry<String, JsonNode>> entries = header.fields(); entries.hasNext(); ) {
            Map.Entry<String, JsonNode> entry = entries.next();
            if (entry.getKey().equals(METADATA)) {
                entry.getValue()
                        .fields()
                        .forEachRemaining(each ->
                                metadata.put(each.getKey(), each.getValue().asText()));
            } else {
                arrays.add(array(file, entry.getKey(), entry.getValue(), values, end));
                end = entry.getValue().path("data_offsets").path(1).asLong();
            }
        }
        if (end != values.capacity()) {
            throw broken(file, "its arrays fill " + end + " bytes, but it holds " + values.capacity());
        }
        return new SafetensorsFile(metadata, arrays);
    }

    private static NamedArray array(Path file, String name, JsonNode entry, ByteBuffer values, long from) {
        JsonNode sizes = entry.path("shape");
        if (!entry.path("dtype").asText().equals("F32") || !sizes.isArray() || sizes.size() > MOST_SIZES) {
            throw broken(file, "array \"" + name + "\" isn't one of 32-bit floats with a shape");
        }
        int[] shape = new int[sizes.size()];
        long count = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = sizes.get(i).asInt(-1);
            if (shape[i] < 1 || (count *= shape[i]) > Integer.MAX_VALUE / 4) {
                throw broken(file, "the shape of array \"" + name + "\" is none of an array of weights");
            }
        }
        long start = entry.path("data_offsets").path(0).asLong(-1);
        long end = entry.path("data_offsets").path(1).asLong(-1);
        if (start != from || end - start != 4 * count || end > values.capacity()) {
            throw broken(file, "array \"" + name + "\" doesn't lie where its shape and the file's size allow");
        }
        float[] numbers = new float[(int) count];
        values.position((int) start);
        values.asFloatBuffer().get(numbers);
        return new NamedArray(name, shape, numbers);
    }

    private static UserError broken(Path file, String why) {
        return UserError.failed("Can't read " + file + ": " + why + ".");
    }
}
