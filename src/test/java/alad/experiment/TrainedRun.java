package alad.experiment;

import alad.data.DataRequest;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.job.JobContext;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A finished run of a small table, in a store of its own: numbers, a text column, missing values. */
public record TrainedRun(Workbench workbench, Path folder, Path table) {
    public static TrainedRun in(Path place) throws IOException {
        StringBuilder text = new StringBuilder("a,b,colour,kind\n");
        for (int row = 0; row < 150; row++) {
            boolean normal = row < 120;
            text.append(row % 13 == 5 ? "" : Integer.toString(row % 11)).append(',');
            text.append(normal ? row % 7 : 30 + row % 5).append(row % 3 == 0 ? ",red" : ",blue");
            text.append(normal ? ",good\n" : ",bad\n");
        }
        Path table = Files.writeString(place.resolve("table.csv"), text);
        Workbench workbench = new Workbench(place.resolve("runs"));
        Recipe recipe = new Recipe(
                Recipe.VERSION,
                "little",
                DataRequest.of(table),
                List.of("good"),
                SplitRule.DEFAULT,
                Scaling.MIN_MAX,
                "kdd99",
                new AladOptions(2, 16, 1e-3, 4, 7, true, true, JoinPairs.CHANNELS, 0.9, true, 0, 1, 1));
        RunRecord record = workbench.train(
                recipe, workbench.open(recipe.data(), new JobContext()), null, new JobContext(), new Told());
        return new TrainedRun(workbench, record.folder(workbench.store()), table);
    }

    public String id() {
        return folder.getFileName().toString();
    }
}
