package alad.experiment;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.data.TableSamples;
import alad.gan.AladOptions.JoinPairs;
import alad.job.UserError;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the published figures for the data of a preset are made.
 *
 * @param data by what that data is known
 * @param anomalousClasses names under which the anomalous classes are known, all other classes being normal; empty when
 *     the user names what is normal
 * @param topShare share of the test rows that are called anomalous, in (0, 1]; 0 = as large as it really is
 * @param differences what tells the two variants apart and what they share, in sentences
 * @param parity as the authors' code does it
 * @param clean as it should be done: trained on normal rows only, numbers scaled by what training rows show
 */
public record Protocol(
        KnownBy data,
        List<String> anomalousClasses,
        double topShare,
        List<String> differences,
        Variant parity,
        Variant clean) {
    /**
     * @param about what it does, a sentence or two
     * @param joinPairs how D_xx joins two images
     */
    public record Variant(String about, SplitRule split, Scaling scaling, JoinPairs joinPairs) {}

    /**
     * What a dataset must be to be a protocol's; what is empty or 0 may be anything.
     *
     * @param format as its reader calls it
     * @param columns of a table beside the label, any of these
     * @param channels of images
     * @param classes all of its classes
     */
    public record KnownBy(String format, List<Integer> columns, int channels, List<String> classes) {
        /** Other data may have classes of the same names that mean something else. */
        boolean isFormatOf(Dataset dataset) {
            return format.isEmpty() || format.equals(dataset.format());
        }

        boolean fits(Dataset dataset) {
            int wide = dataset.samples() instanceof TableSamples table
                    ? table.columns().size()
                    : 0;
            int deep = dataset.samples() instanceof ImageSamples images ? images.channels() : 0;
            return isFormatOf(dataset)
                    && (columns.isEmpty() || columns.contains(wide))
                    && (channels == 0 || channels == deep)
                    && (classes.isEmpty() || Set.copyOf(classes).equals(Set.copyOf(dataset.classNames())));
        }
    }

    public Protocol {
        anomalousClasses = List.copyOf(anomalousClasses);
        differences = List.copyOf(differences);
    }

    public boolean namesClasses() {
        return !anomalousClasses.isEmpty();
    }

    /** Whether it is the data that the figures were published for, with all that is needed to follow the protocol. */
    public boolean fits(Dataset dataset) {
        return data.fits(dataset) && (!namesClasses() || hasAnomaliesOf(dataset));
    }

    /** Whether some of the classes of {@code dataset}, but not all, are anomalous by this protocol, made for its format. */
    public boolean hasAnomaliesOf(Dataset dataset) {
        if (!data.isFormatOf(dataset)) {
            return false;
        }
        int anomalous = (int)
                dataset.classNames().stream().filter(anomalousClasses::contains).count();
        return anomalous > 0 && anomalous < dataset.classNames().size();
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
        if (!data.isFormatOf(dataset)) {
            throw UserError.invalid(
                    "normalClasses",
                    "The protocol of this preset is for " + data.format() + ", but " + dataset.name() + " was read as "
                            + dataset.format() + "; name the normal classes yourself.");
        }
        if (!hasAnomaliesOf(dataset)) {
            throw UserError.invalid(
                    "normalClasses",
                    "The protocol of this preset calls " + String.join(", ", anomalousClasses) + " anomalous, but "
                            + dataset.name() + (normal.isEmpty() ? " has no other class" : " has no such class")
                            + "; name the normal classes yourself.");
        }
        return normal;
    }
}
