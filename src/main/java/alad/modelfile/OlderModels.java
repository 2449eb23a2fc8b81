package alad.modelfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes descriptions of models of older versions such as they would be written now. */
public final class OlderModels {
    private OlderModels() {}

    /**
     * Versions 1 and 2 noted no sums of the arrays. Version 1 knew columns of tables in their order only, neither logarithms nor limits nor indicators.
     *
     * @param model changed in place where it is of version 1
     */
    static JsonNode upgraded(JsonNode model) {
        withoutSums(model, ModelFolder.FIRST_WITH_SUMS);
        OlderOptions.upgrade(model.path("options"));
        reading(model);
        JsonNode preparation = model.path("preparation");
        if (model.path("version").asInt() == 1
                && preparation instanceof ObjectNode table
                && preparation.get("columns") instanceof ArrayNode columns) {
            table.put("sourceColumns", columns.size());
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i) instanceof ObjectNode column) {
                    column.put("source", i);
                    column.put("log", false);
                    column.put("limit", Float.MAX_VALUE);
                    column.put("indicator", false);
                }
            }
        }
        return model;
    }

    /** Older models, in folders and as ONNX, don't tell what the training images were like. */
    public static JsonNode reading(JsonNode model) {
        if (model.get("reading") instanceof ObjectNode reading && !reading.has("images")) {
            reading.putNull("images");
        }
        return model;
    }

    /** As {@link #upgraded}, of a checkpoint: version 1 knew no sums. */
    static JsonNode checkpoint(JsonNode checkpoint) {
        return withoutSums(checkpoint, 2);
    }

    private static JsonNode withoutSums(JsonNode description, int first) {
        if (description.path("version").asInt() < first && description instanceof ObjectNode older) {
            older.putNull("sums");
        }
        return description;
    }
}
