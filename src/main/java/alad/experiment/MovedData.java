package alad.experiment;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.Datasets;
import alad.job.JobContext;
import alad.job.UserError;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for a run's data in another place: it is the run's when its rows are the same. */
final class MovedData {
    private MovedData() {}

    /**
     * The run's recipe with its data where it is now.
     *
     * @param place of the data; official test data that went with it is expected beside it
     * @throws UserError about the data when it can't be read or has other rows
     */
    static Recipe find(RunFolder run, Path place, JobContext job) {
        Recipe recipe = run.recipe();
        DataRequest moved = recipe.data().at(place);
        Path test = moved.test();
        if (test != null && !(test.isAbsolute() && Files.exists(test))) {
            moved = moved.testedOn(moved.path().resolveSibling(test.getFileName()));
        }
        Recipe found = recipe.on(moved.located());
        if (!Fingerprint.of(read(moved, job)).equals(expected(run))) {
            throw UserError.failedBy(
                    TrainingData.FIELD, place + " holds other rows than those that this run was trained on.", null);
        }
        return found;
    }

    private static Dataset read(DataRequest moved, JobContext job) {
        try {
            return Datasets.open(moved, job);
        } catch (UserError e) {
            throw UserError.failedBy(TrainingData.FIELD, e.getMessage(), e);
        }
    }

    private static String expected(RunFolder run) {
        return Files.isRegularFile(run.split())
                ? SplitFile.read(run.split()).fingerprint()
                : UsableModel.of(run, run.record().state()).bundle().fingerprint();
    }
}
