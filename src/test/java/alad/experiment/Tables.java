package alad.experiment;

import alad.data.DataRequest;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A little table of two classes, and recipes that train on it in moments. */
final class Tables {
    private static final int NORMAL = 120;
    private static final int ANOMALOUS = 30;

    private Tables() {}

    static Path write(Path folder, long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("a,b,c,kind\n");
        for (int row = 0; row < NORMAL + ANOMALOUS; row++) {
            boolean normal = row < NORMAL;
            double a = random.nextGaussian();
            double b = normal ? a + 0.1 * random.nextGaussian() : 4 + random.nextGaussian();
            text.append(a).append(',').append(b).append(',').append(a - b);
            text.append(normal ? ",good\n" : ",bad\n");
        }
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    static Recipe recipe(Path table, int epochs) {
        return recipe(table, epochs, "kdd99");
    }

    static Recipe recipe(Path table, int epochs, String preset) {
        return new Recipe(
                Recipe.VERSION,
                "Little table",
                DataRequest.of(table),
                List.of("good"),
                SplitRule.DEFAULT,
                Scaling.MIN_MAX,
                preset,
                new AladOptions(epochs, 16, 1e-3, 2, 7, false, true, JoinPairs.CHANNELS, 0.9, true, 0, 2, 1));
    }

    /** The same, with a look at the test rows. */
    static Recipe watched(Recipe plain, Monitoring monitoring) {
        return new Recipe(
                plain.version(),
                plain.name(),
                plain.data(),
                plain.normalClasses(),
                plain.split(),
                plain.tables(),
                plain.preset(),
                plain.options(),
                monitoring);
    }
}
