package alad.ui.training;

import alad.experiment.Recipe;
import alad.ui.chosen.ChosenData;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run was trained on, in words.
 *
 * @param normal what is normal in it
 */
public record TrainedOn(String dataset, String normal) {
    static TrainedOn of(ChosenData data) {
        return new TrainedOn(data.dataset().name(), data.inWords());
    }

    /** As far as an earlier run's own files tell. @param classNames all classes of its data */
    public static TrainedOn of(Recipe recipe, List<String> classNames) {
        Path name = recipe.data().path().getFileName();
        return new TrainedOn(
                name == null ? recipe.name() : name.toString(),
                ChosenData.inWords(classNames.size() > 1, recipe.normalClasses()));
    }
}
