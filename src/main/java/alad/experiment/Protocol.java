package alad.experiment;

import alad.data.Dataset;
import alad.gan.AladOptions.JoinPairs;
import alad.job.UserError;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.util.ArrayList;
import java.util.List;

/**
 * How the published figures for the data of a preset are made.
 *
 * @param anomalousClasses names under which the anomalous classes are known, all other classes being normal; empty when
 *     the user names what is normal
 * @param topShare share of the test rows that are called anomalous, in (0, 1]; 0 = as large as it really is
 * @param differences what tells the two variants apart and what they share, in sentences
 * @param parity as the authors' code does it
 * @param clean as it should be done: trained on normal rows only, numbers scaled by what training rows show
 */
public record Protocol(
        List<String> anomalousClasses, double topShare, List<String> differences, Variant parity, Variant clean) {
    /** @param joinPairs how D_xx joins two images */
    public record Variant(SplitRule split, Scaling scaling, JoinPairs joinPairs) {}

    public Protocol {
        anomalousClasses = List.copyOf(anomalousClasses);
        differences = List.copyOf(differences);
    }

    public boolean namesClasses() {
        return !anomalousClasses.isEmpty();
    }

    public Variant variant(boolean likeTheAuthors) {
        return likeTheAuthors ? parity : clean;
    }

    /**
     * The classes of {@code dataset} that are normal by this protocol.
     *
     * @throws UserError when the data has no class that is anomalous by it, or no other
     */
    public List<String> normalClasses(Dataset dataset) {
        List<String> normal = new ArrayList<>(dataset.classNames());
        normal.removeAll(anomalousClasses);
        if (normal.isEmpty() || normal.size() == dataset.classNames().size()) {
            throw UserError.invalid(
                    "normalClasses",
                    "The protocol of this preset calls " + String.join(", ", anomalousClasses) + " anomalous, but "
                            + dataset.name() + (normal.isEmpty() ? " has no other class" : " has no such class")
                            + "; name the normal classes yourself.");
        }
        return normal;
    }
}
