package alad.experiment;

import alad.data.Dataset;
import alad.detector.Keep;
import alad.gan.AladOptions;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the two ways to the published figures for the data of a preset. All that it says stands in for the usual
 * defaults and may be replaced, on the command line and in the window alike.
 *
 * @param preset name of the preset
 * @param likeTheAuthors as the authors' code does it (parity), or as it should be done (clean)
 */
public record Published(String preset, Protocol protocol, boolean likeTheAuthors) {
    private Protocol.Variant variant() {
        return protocol.variant(likeTheAuthors);
    }

    /** What this variant does, a sentence or two. */
    public String about() {
        return variant().about();
    }

    public SplitRule split() {
        return variant().split();
    }

    public Scaling scaling() {
        return variant().scaling();
    }

    /** The options of a preset with images joined as here; the authors' code keeps the weights that it ends with. */
    public AladOptions over(AladOptions options) {
        return options.joining(variant().joinPairs()).keeping(likeTheAuthors ? Keep.LAST : options.keep());
    }

    /** @param asked epochs after which the test rows are to be scored beside the first and the last, or null */
    public Monitoring monitoring(List<Integer> asked, int epochs) {
        List<Integer> at = new ArrayList<>(asked == null ? List.of(0) : asked);
        at.add(epochs);
        return new Monitoring(at, protocol.topShare());
    }

    /**
     * A name for a run, for people.
     *
     * @param normal what the user calls normal, in words; empty when it is what the protocol says
     */
    public String title(Dataset dataset, String normal) {
        return dataset.name() + (normal.isEmpty() ? "" : " " + normal) + (likeTheAuthors ? " parity" : " clean");
    }
}
