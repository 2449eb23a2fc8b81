package alad.experiment;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.gan.Preset;
import alad.job.JobContext;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The one door to the work: everything that the command line and the window do goes through here. */
public final class Workbench {
    private final Path store;

    /** @param store the folder that holds the runs; made when first needed */
    public Workbench(Path store) {
        this.store = store;
    }

    public Path store() {
        return store;
    }

    /** All presets, in the order to show them. */
    public List<Preset> presets() {
        throw new UnsupportedOperationException();
    }

    /** @throws alad.job.UserError for an unknown name, listing the known ones */
    public Preset preset(String name) {
        throw new UnsupportedOperationException();
    }

    /** The preset that suits the data best ("small-images" for small pictures ...). */
    public Preset presetFor(Dataset dataset) {
        throw new UnsupportedOperationException();
    }

    public Dataset open(DataRequest request, JobContext job) {
        throw new UnsupportedOperationException();
    }

    /** The split as it would be trained on, before anything is trained. */
    public Split previewSplit(Dataset dataset, Set<String> normalClasses, SplitRule rule, long seed) {
        throw new UnsupportedOperationException();
    }

    /** Makes a new run folder and trains in a worker JVM. */
    public TrainingSession start(Recipe recipe, SessionListener listener) {
        throw new UnsupportedOperationException();
    }

    /** Goes on with a stopped or failed run from its last checkpoint, in a worker JVM. */
    public TrainingSession resume(String runId, SessionListener listener) {
        throw new UnsupportedOperationException();
    }

    /** All runs of the store, newest first; unreadable ones are left out. */
    public List<RunRecord> runs() {
        throw new UnsupportedOperationException();
    }

    /**
     * Loads a finished, stopped, or failed run with a usable checkpoint and scores its test rows (scores are kept in
     * {@code scores.csv} and not computed twice).
     */
    public OpenRun openRun(String runId, JobContext job) {
        throw new UnsupportedOperationException();
    }
}
