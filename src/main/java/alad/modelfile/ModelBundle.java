package alad.modelfile;

import alad.data.DataRequest;
import alad.data.SourceImages;
import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.gan.AladModel;
import alad.prepare.Preparation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A model with all that raw data needs on its way to a verdict.
 *
 * @param thresholds of each kind of score; empty while it is still training
 * @param fingerprint SHA-256 of the dataset that it was trained on
 */
public record ModelBundle(
        AladModel model,
        Preparation preparation,
        Reading reading,
        List<String> normalClasses,
        List<String> classNames,
        Map<ScoreKind, Threshold> thresholds,
        String fingerprint) {
    public ModelBundle {
        normalClasses = List.copyOf(normalClasses);
        classNames = List.copyOf(classNames);
        thresholds = Map.copyOf(thresholds);
    }

    public ModelBundle withThresholds(Map<ScoreKind, Threshold> chosen) {
        return new ModelBundle(model, preparation, reading, normalClasses, classNames, chosen, fingerprint);
    }

    /**
     * How files become samples for this model: a data request without its path.
     *
     * @param imageSize side in pixels; 0 for tables
     * @param images what the training images were like; null for tables, and where an older program didn't tell
     */
    public record Reading(
            int imageSize, DataRequest.Colour colour, DataRequest.Fit fit, String labelColumn, SourceImages images) {
        /** As {@code request}, with size and colours fixed to those of {@code shape}. */
        public static Reading like(DataRequest request, int[] shape, SourceImages images) {
            if (shape.length != 3) {
                return new Reading(0, request.colour(), request.fit(), request.labelColumn(), null);
            }
            DataRequest.Colour colour = shape[0] == 1 ? DataRequest.Colour.GREY : DataRequest.Colour.COLOUR;
            return new Reading(shape[1], colour, request.fit(), null, images);
        }

        /** As {@link #of}, of a table without a label column. */
        public DataRequest unlabelled(Path path) {
            return new DataRequest(path, imageSize, colour, fit, "");
        }

        public DataRequest of(Path path) {
            return new DataRequest(path, imageSize, colour, fit, labelColumn);
        }
    }
}
