package alad.experiment;

import alad.data.Dataset;
import alad.file.AtomicFile;
import alad.job.UserError;
import alad.modelfile.JsonFault;
import alad.prepare.Split;
import alad.prepare.SplitRows;
import alad.prepare.Splitter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code split.json}: which rows of a dataset are in which part, by index from 0, so that a split can be repeated by any
 * program. A file written by hand needs version, train, validation and test only.
 *
 * @param fingerprint of the dataset, or null where the file doesn't say
 */
record SplitFile(String fingerprint, SplitRows rows) {
    private static final int VERSION = 1;
    private static final long LARGEST = 256L << 20;
    private static final int MOST_ROWS = 5_000_000;
    private static final String TRAIN = "train";
    private static final String VALIDATION = "validation";
    private static final String LABELLED = "labelledValidation";
    private static final String TEST = "test";
    private static final String VALIDATION_TRAINS = "validationTrains";
    private static final List<String> PARTS = List.of(TRAIN, VALIDATION, LABELLED, TEST);
    private static final JsonFactory JSON = new JsonFactory();

    /** @throws UserError when a row is unknown or can't be where it is */
    Split split(Dataset dataset, Set<String> normalClasses, Path file) {
        return Splitter.fixed(dataset, normalClasses, rows, file.toString());
    }

    /**
     * @param about what to know of the split, in sentences
     * @throws UserError when the file can't be written
     */
    static void write(Path file, String fingerprint, Split split, List<String> about) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberField("version", VERSION);
            out.writeStringField("fingerprint", fingerprint);
            out.writeArrayFieldStart("about");
            for (String sentence : about) {
                out.writeString(sentence);
            }
            out.writeEndArray();
            if (split.validationTrains()) {
                out.writeBooleanField(VALIDATION_TRAINS, true);
            }
            int[][] parts = {split.train(), split.validation(), split.labelledValidation(), split.test()};
            for (int i = 0; i < parts.length; i++) {
                out.writeRaw('\n');
                out.writeFieldName(PARTS.get(i));
                out.writeArray(parts[i], 0, parts[i].length);
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("Memory can't be written", e);
        }
        AtomicFile.write(file, bytes.toByteArray());
    }

    /** @throws UserError when the file is missing, too large, no JSON, of a newer version or lacks a part */
    static SplitFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw UserError.invalid("file", "Can't read " + file + ": it doesn't exist or is no plain file.");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw UserError.failed("Can't read " + file + ": it is larger than any list of rows can be.");
            }
            try (JsonParser in = JSON.createParser(file.toFile())) {
                return new Reading(in, file).read();
            }
        } catch (JsonProcessingException e) {
            throw UserError.failed("Can't read " + file + ": " + JsonFault.words(e) + ".", e);
        } catch (IOException e) {
            throw UserError.failed("Can't read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private record Reading(JsonParser in, Path file) {
        SplitFile read() throws IOException {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw wrong("an object with the rows of train, validation and test is expected");
            }
            int version = 0;
            String fingerprint = null;
            boolean validationTrains = false;
            Map<String, int[]> parts = new HashMap<>();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                if (name.equals("version") && value == JsonToken.VALUE_NUMBER_INT) {
                    version = in.getIntValue();
                } else if (name.equals("fingerprint") && value == JsonToken.VALUE_STRING) {
                    fingerprint = in.getText();
                } else if (name.equals(VALIDATION_TRAINS)) {
                    validationTrains = value == JsonToken.VALUE_TRUE;
                } else if (PARTS.contains(name)) {
                    parts.put(name, rows(name, value));
                } else {
                    in.skipChildren();
                }
            }
            if (version < 1 || version > VERSION) {
                throw wrong("\"version\" must be " + VERSION + ", the only one that this program knows");
            }
            return new SplitFile(
                    fingerprint,
                    new SplitRows(
                            part(parts, TRAIN),
                            part(parts, VALIDATION),
                            parts.getOrDefault(LABELLED, new int[0]),
                            part(parts, TEST),
                            validationTrains));
        }

        private int[] part(Map<String, int[]> parts, String name) {
            int[] rows = parts.get(name);
            if (rows == null) {
                throw wrong("it lists no rows as \"" + name + "\"");
            }
            return rows;
        }

        private int[] rows(String name, JsonToken first) throws IOException {
            if (first != JsonToken.START_ARRAY) {
                throw wrong("\"" + name + "\" must be a list of row numbers");
            }
            int[] rows = new int[1024];
            int count = 0;
            for (JsonToken each = in.nextToken(); each != JsonToken.END_ARRAY; each = in.nextToken()) {
                if (each != JsonToken.VALUE_NUMBER_INT) {
                    throw wrong("\"" + name + "\" must hold whole numbers only");
                }
                if (count == MOST_ROWS) {
                    throw wrong("\"" + name + "\" lists more than the " + MOST_ROWS + " rows that are read at most");
                }
                if (count == rows.length) {
                    rows = Arrays.copyOf(rows, 2 * count);
                }
                rows[count++] = in.getIntValue();
            }
            return Arrays.copyOf(rows, count);
        }

        private UserError wrong(String why) {
            return UserError.failed("Can't read " + file + ": " + why + ".");
        }
    }
}
