package alad.modelfile.onnx;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.job.UserError;
import alad.modelfile.JsonFiles;
import alad.modelfile.ModelBundle;
import alad.modelfile.folded.FoldedModel;
import alad.prepare.FittedColumn;
import alad.prepare.TablePreparation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onnx.Onnx.ModelProto;

/** Writes a model, or one network of it, as ONNX (operator set 13, IR version 7; ONNX Runtime from 1.6 on reads it). */
public final class OnnxExport {
    /** What is written. */
    public enum Part {
        /** Raw rows to scores, reconstruction, latent code and verdict. */
        SCORING,
        /** E: x to latent. */
        ENCODER,
        /** G: latent to reconstruction. */
        GENERATOR,
        /** D_xx: (x, x') to logit and features. */
        DISCRIMINATOR
    }

    private OnnxExport() {}

    /**
     * @param kind the score that is normalised and judged
     * @param producerVersion of this program
     * @param about further metadata, text by key
     * @return the file's content
     * @throws UserError when the model has no threshold yet, or its weights don't fit its layers
     */
    public static byte[] bytes(
            ModelBundle bundle, Part part, ScoreKind kind, String producerVersion, Map<String, String> about) {
        ModelProto model = model(bundle, part, kind, producerVersion, about);
        OnnxRules.check(model);
        return model.toByteArray();
    }

    private static ModelProto model(
            ModelBundle bundle, Part part, ScoreKind kind, String producerVersion, Map<String, String> about) {
        FoldedModel folded = FoldedModel.of(bundle.model());
        Map<String, String> metadata = new LinkedHashMap<>(about);
        metadata.put("alad.class_names", JsonFiles.line(bundle.classNames()));
        metadata.put("alad.normal_classes", JsonFiles.line(bundle.normalClasses()));
        metadata.put("alad.data_sha256", bundle.fingerprint());
        OnnxGraph graph = new OnnxGraph("alad_" + part.name().toLowerCase(Locale.ROOT), description(part));
        ScoringGraph writer = new ScoringGraph(folded, graph);
        if (part == Part.ENCODER) {
            writer.writeEncoder();
        } else if (part == Part.GENERATOR) {
            writer.writeGenerator();
        } else if (part == Part.DISCRIMINATOR) {
            writer.writeDiscriminator();
        } else {
            Threshold threshold = bundle.thresholds().get(kind);
            if (threshold == null) {
                throw UserError.failed("The model has no threshold yet, for it wasn't trained to its end.");
            }
            metadata.put(OnnxDescription.KEY, OnnxDescription.of(bundle, kind).json());
            if (bundle.preparation() instanceof TablePreparation table) {
                metadata.put("alad.numbers", names(PreparationGraph.numeric(table)));
                metadata.put("alad.texts", names(PreparationGraph.symbolic(table)));
            }
            writer.write(bundle.preparation(), kind, threshold.value());
        }
        return graph.model(producerVersion, metadata);
    }

    private static String names(List<FittedColumn> columns) {
        return JsonFiles.line(columns.stream().map(FittedColumn::name).toList());
    }

    private static String description(Part part) {
        return switch (part) {
            case SCORING ->
                "Anomaly scores of an adversarially learned anomaly detector (ALAD); higher is more" + " anomalous.";
            case ENCODER -> "Encoder E of an adversarially learned anomaly detector (ALAD).";
            case GENERATOR -> "Generator G of an adversarially learned anomaly detector (ALAD).";
            case DISCRIMINATOR -> "Discriminator D_xx of an adversarially learned anomaly detector (ALAD).";
        };
    }
}
