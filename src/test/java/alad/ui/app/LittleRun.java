package alad.ui.app;

import alad.data.DataRequest;
import alad.detector.TrainingReport;
import alad.experiment.Recipe;
import alad.experiment.RunState;
import alad.experiment.SessionListener;
import alad.experiment.Workbench;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.job.JobContext;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A run of a little table, trained in moments and kept where a window on the same folder finds it. */
final class LittleRun {
    private LittleRun() {}

    static void train(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("a,b,kind\n");
        for (int row = 0; row < 150; row++) {
            boolean normal = row < 120;
            text.append(row % 11).append(',').append(normal ? row % 7 : 30 + row % 5);
            text.append(normal ? ",good\n" : ",bad\n");
        }
        Path table = Files.writeString(folder.resolve("table.csv"), text);
        Workbench workbench = new Workbench(folder.resolve("runs"));
        Recipe recipe = new Recipe(
                Recipe.VERSION,
                "little",
                DataRequest.of(table),
                List.of("good"),
                SplitRule.DEFAULT,
                Scaling.MIN_MAX,
                "kdd99",
                new AladOptions(1, 16, 1e-3, 2, 7, false, true, JoinPairs.CHANNELS, 0.9, true, 0, 2, 1));
        workbench.train(recipe, workbench.open(recipe.data(), new JobContext()), null, new JobContext(), new Quiet());
    }

    private static final class Quiet implements SessionListener {
        @Override
        public void report(TrainingReport report) {
            // nobody listens
        }

        @Override
        public void stateChanged(RunState state, String message) {
            // nobody listens
        }
    }
}
