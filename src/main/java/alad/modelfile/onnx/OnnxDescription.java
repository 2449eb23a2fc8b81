package alad.modelfile.onnx;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.job.UserError;
import alad.modelfile.JsonFiles;
import alad.modelfile.ModelBundle;
import alad.modelfile.OlderModels;
import alad.prepare.Preparation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a scoring graph tells of itself beside its numbers; the metadata's {@code alad.model}, as JSON.
 *
 * @param score which score is normalised and judged
 * @param thresholds of all kinds, as they were at the export
 */
record OnnxDescription(
        int version,
        ScoreKind score,
        Map<ScoreKind, Threshold> thresholds,
        Preparation preparation,
        ModelBundle.Reading reading,
        List<String> normalClasses,
        List<String> classNames,
        String fingerprint) {
    static final String KEY = "alad.model";
    private static final int VERSION = 1;

    static OnnxDescription of(ModelBundle bundle, ScoreKind score) {
        return new OnnxDescription(
                VERSION,
                score,
                bundle.thresholds(),
                bundle.preparation(),
                bundle.reading(),
                bundle.normalClasses(),
                bundle.classNames(),
                bundle.fingerprint());
    }

    /** @throws UserError when {@code text} isn't such a description or of a newer version */
    static OnnxDescription parse(String file, String text) {
        OnnxDescription found = JsonFiles.parse(
                file + " (" + KEY + ")",
                text.getBytes(StandardCharsets.UTF_8),
                OnnxDescription.class,
                VERSION,
                OlderModels::reading);
        if (found.score == null
                || found.thresholds == null
                || !found.thresholds.keySet().containsAll(List.of(ScoreKind.values()))
                || found.thresholds.containsValue(null)
                || found.preparation == null
                || found.reading == null) {
            throw UserError.failed("Can't read " + file + ": a part of the model's description is missing.");
        }
        return found;
    }

    String json() {
        return JsonFiles.line(this);
    }
}
