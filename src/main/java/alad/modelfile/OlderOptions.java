package alad.modelfile;

import alad.detector.Keep;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes options of older versions, which never said whose weights are kept, such as they would be written now. */
public final class OlderOptions {
    private OlderOptions() {}

    /**
     * Patience kept the best weights, training to the last epoch the last ones.
     *
     * @param options changed in place
     */
    public static void upgrade(JsonNode options) {
        if (options instanceof ObjectNode older && !older.has("keep")) {
            older.put("keep", (older.path("patience").asInt() > 0 ? Keep.BEST : Keep.LAST).name());
        }
    }
}
