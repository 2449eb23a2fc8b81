package alad.experiment;

import alad.data.DataRequest;
import alad.data.Datasets;
import alad.job.UserError;
import alad.prepare.SplitRule;
import java.nio.file.Path;

/**
 * Where the data of a run is. Of a run that came from another machine only names are known, until the user says where the
 * data is on this one: nothing is opened by such a name, but the bundled sample.
 */
final class DataPlace {
    private static final String SAMPLE = "sample-data/fashion-mnist";

    private DataPlace() {}

    /** The recipe with names in the place of paths, for another machine or from one. */
    static Recipe named(Recipe recipe) {
        DataRequest data = recipe.data();
        SplitRule split = recipe.split();
        return recipe.on(data.at(named(data.path())).testedOn(data.test() == null ? null : named(data.test())))
                .splitBy(split.file() == null ? split : split.listedIn(named(split.file())));
    }

    /**
     * The recipe with its data as it is opened here; rows that a file elsewhere listed are those that the run keeps.
     *
     * @throws UserError about the data when nobody has said yet where it is on this machine
     */
    static Recipe found(RunFolder run, Recipe recipe) {
        Recipe here = recipe.data().path().isAbsolute() ? recipe : recipe.on(sample(recipe));
        SplitRule split = here.split();
        boolean listedElsewhere = split.file() != null && !split.file().isAbsolute();
        return listedElsewhere ? here.splitBy(split.listedIn(run.split())) : here;
    }

    private static DataRequest sample(Recipe recipe) {
        if (recipe.data().path().equals(Path.of(SAMPLE)) && recipe.data().test() == null) {
            return recipe.data().at(Datasets.bundledSample());
        }
        throw UserError.failedBy(
                TrainingData.FIELD,
                "This run was trained elsewhere, on \"" + recipe.data().path() + "\"; say where that is here.",
                null);
    }

    /** Paths of another system too. */
    private static Path named(Path path) {
        String[] steps = path.toString().split("[/\\\\]+");
        String last = steps.length == 0 ? "" : steps[steps.length - 1];
        boolean sample = steps.length > 1 && (steps[steps.length - 2] + "/" + last).equals(SAMPLE);
        return Path.of(sample ? SAMPLE : last.isEmpty() ? "data" : last);
    }
}
