package alad.experiment;

import alad.detector.Keep;
import alad.detector.TrainingReport;
import alad.modelfile.JsonFiles;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reports and events as single lines of JSON. */
final class ExperimentJson {
    private static final ObjectMapper MAPPER = JsonFiles.mapper()
            .disable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(TrainingReport.class, ReportTypes.class)
            .addMixIn(TrainingReport.Pictures.class, PackedPictures.class);

    private ExperimentJson() {}

    static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Can't be written as JSON: " + value, e);
        }
    }

    /** @throws JsonProcessingException when the line is anything else */
    static <T> T parse(String line, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(line, type);
    }

    /**
     * A report of the run's log, told as it would be now: older versions called an epoch the best also where the last
     * weights were kept.
     *
     * @throws JsonProcessingException when the line is anything else
     */
    static TrainingReport report(String line, Keep keep) throws JsonProcessingException {
        TrainingReport report =
                line.contains("\"bestEpoch\"") ? olderEnd(line, keep) : parse(line, TrainingReport.class);
        return report instanceof TrainingReport.Epoch epoch && epoch.best() && keep == Keep.LAST
                ? new TrainingReport.Epoch(
                        epoch.epoch(),
                        epoch.step(),
                        epoch.seconds(),
                        epoch.validationReconstruction(),
                        epoch.validationFeatures(),
                        epoch.labelledAuroc(),
                        false)
                : report;
    }

    private static TrainingReport olderEnd(String line, Keep keep) throws JsonProcessingException {
        JsonNode tree = MAPPER.readTree(line);
        if (tree instanceof ObjectNode older) {
            older.set("keptEpoch", older.path("bestEpoch"));
            older.put("kept", keep.name());
        }
        return MAPPER.treeToValue(tree, TrainingReport.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "report")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TrainingReport.Started.class, name = "started"),
        @JsonSubTypes.Type(value = TrainingReport.Step.class, name = "step"),
        @JsonSubTypes.Type(value = TrainingReport.Epoch.class, name = "epoch"),
        @JsonSubTypes.Type(value = TrainingReport.Vitals.class, name = "vitals"),
        @JsonSubTypes.Type(value = TrainingReport.Pictures.class, name = "pictures"),
        @JsonSubTypes.Type(value = TrainingReport.Health.class, name = "health"),
        @JsonSubTypes.Type(value = TrainingReport.Checkpointed.class, name = "checkpointed"),
        @JsonSubTypes.Type(value = TrainingReport.Ended.class, name = "ended")
    })
    private interface ReportTypes {}

    private interface PackedPictures {
        @JsonSerialize(contentUsing = PackedPixels.Writer.class)
        @JsonDeserialize(contentUsing = PackedPixels.Reader.class)
        float[][] x();

        @JsonSerialize(contentUsing = PackedPixels.Writer.class)
        @JsonDeserialize(contentUsing = PackedPixels.Reader.class)
        float[][] reconstructed();

        @JsonSerialize(contentUsing = PackedPixels.Writer.class)
        @JsonDeserialize(contentUsing = PackedPixels.Reader.class)
        float[][] generated();
    }
}
