package alad.experiment;

import alad.detector.Keep;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** Makes records of older versions such as they would be written now. */
final class OlderRecords {
    private OlderRecords() {}

    /**
     * Version 1 called the kept epoch the best whatever it was, counted a stopped epoch as done there, and knew nothing
     * of certainty at first.
     *
     * @param record changed in place
     * @param keep what the recipe of the run says
     */
    static JsonNode upgraded(JsonNode record, Supplier<Keep> keep) {
        if (record.path("version").asInt() < RunRecord.VERSION && record instanceof ObjectNode older) {
            int epoch = Math.min(
                    older.path("bestEpoch").asInt(), older.path("epochsDone").asInt());
            older.put("keptEpoch", epoch);
            older.put("kept", (epoch > 0 ? keep.get() : Keep.LAST).name());
            if (!older.has("certainty")) {
                older.putNull("certainty");
            }
        }
        return record;
    }
}
