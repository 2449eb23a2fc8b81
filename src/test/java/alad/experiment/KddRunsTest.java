package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.job.JobContext;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on KDD Cup 99, whose classes were once called with the full stop that ends them in its files. */
class KddRunsTest {
    /** Of the data below, computed when class names still had their full stops. */
    private static final String FINGERPRINT = "aa1f7551e51040ca4b1ea556f96595c86c7a840f4c6b2693ebcebab6d5c9a957";

    @TempDir
    Path folder;

    private Workbench workbench;
    private Path connections;

    @BeforeEach
    void write() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < 300; row++) {
            lines.append(row % 9).append(row % 2 == 0 ? ",tcp,http,SF," : ",udp,private,S0,");
            lines.append(row % 3 == 0 ? row % 5 : 500 + row % 7).append(",0".repeat(36));
            lines.append(row % 3 == 0 ? ",normal.\n" : ",smurf.\n");
        }
        connections = Files.writeString(folder.resolve("kddcup.data"), lines);
        workbench = new Workbench(folder.resolve("runs"));
    }

    @Test
    void theFullStopIsTheFilesAndRunsThatWereStoredWithItStayOpen() throws IOException {
        Dataset dataset = workbench.open(DataRequest.of(connections), new JobContext());
        assertEquals(FINGERPRINT, Fingerprint.of(dataset));
        assertEquals(List.of("normal", "smurf"), dataset.classNames());

        RunRecord record = workbench.train(recipe("smurf"), dataset, null, new JobContext(), new Told());
        Path stored = record.folder(workbench.store()).resolve("recipe.json");
        Files.writeString(stored, Files.readString(stored).replace("\"smurf\"", "\"smurf.\""));
        try (OpenRun run = workbench.openRun(record.id(), new JobContext())) {
            assertEquals(List.of("smurf"), run.scored().recipe().normalClasses());
            boolean[] anomalous = run.scored().split().anomalous();
            assertEquals(List.of(true, false), List.of(anomalous[0], anomalous[1]));
        }
        Dataset same = workbench.open(workbench.recipe(record.id()).data(), new JobContext());
        RunRecord again = workbench.train(workbench.recipe(record.id()), same, null, new JobContext(), new Told());
        assertEquals(record.testAuroc(), again.testAuroc());
    }

    @Test
    void aClassMayBeNamedAsItsFileSpellsIt() {
        Dataset dataset = workbench.open(DataRequest.of(connections), new JobContext());
        assertArrayEquals(
                workbench
                        .previewSplit(dataset, Set.of("smurf"), SplitRule.DEFAULT)
                        .train(),
                workbench
                        .previewSplit(dataset, Set.of("smurf."), SplitRule.DEFAULT)
                        .train());
    }

    @Test
    void aDescriptionKnowsItByEitherName() {
        Dataset dataset = workbench.open(DataRequest.of(connections), new JobContext());
        DataReport report = workbench.describe(dataset, Set.of("smurf."), SplitRule.DEFAULT, new JobContext());
        assertEquals(List.of("smurf"), report.split().normalClasses());
    }

    private Recipe recipe(String normal) {
        return new Recipe(
                Recipe.VERSION,
                "connections",
                DataRequest.of(connections),
                List.of(normal),
                SplitRule.DEFAULT,
                Scaling.MIN_MAX,
                "kdd99",
                new AladOptions(1, 16, 1e-3, 4, 7, true, true, JoinPairs.CHANNELS, 0.9, true, 0, 1, 1));
    }
}
