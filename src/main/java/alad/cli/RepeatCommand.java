package alad.cli;

import alad.data.Dataset;
import alad.experiment.Recipe;
import alad.experiment.RunRecord;
import alad.experiment.Workbench;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alad repeat}: trains by the recipe of another run. */
@Command(
        name = "repeat",
        description = "Trains a new run by the recipe of another: same data, split, options and seed.")
final class RepeatCommand extends WorkbenchCommand {
    @Option(names = "--run", required = true, paramLabel = "DIR", description = "folder of the run to repeat")
    private Path run;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder of the new run, new or empty")
    private Path out;

    RepeatCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        return new TrainingRun(this).call((job, listener) -> {
            Recipe recipe = of(run).recipeToRepeat(id(run));
            Dataset dataset = workbench().open(recipe.data(), job);
            RunRecord record = workbench().train(recipe, dataset, out, job, listener);
            return TrainingRun.Result.of(record, out);
        });
    }
}
