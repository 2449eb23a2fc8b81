package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.gan.AladOptions.JoinPairs;
import alad.job.UserError;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolTest {
    @TempDir
    Path store;

    @Test
    void ordinaryConnectionsAreTheAnomaliesOfKdd99() {
        Protocol protocol = protocol("kdd99");
        assertEquals(
                List.of("neptune", "smurf"),
                protocol.normalClasses(table("KDD Cup 99", 41, "neptune", "normal", "smurf")));
        assertEquals(0.2, protocol.topShare());
        assertEquals(SplitRule.Kind.RANDOM, protocol.parity().split().kind());
        assertEquals(Scaling.NONE, protocol.parity().scaling());
        assertEquals(Scaling.MIN_MAX, protocol.clean().scaling());
    }

    @Test
    void outliersOfArrhythmiaAreKnownByNameAndByNumber() {
        Protocol protocol = protocol("arrhythmia");
        assertEquals(List.of("inlier"), protocol.normalClasses(classes("inlier", "outlier")));
        assertEquals(
                List.of("1", "2", "6", "10", "16"),
                protocol.normalClasses(classes("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "14", "15", "16")));
        assertEquals(SplitRule.Kind.RANDOM_UNCLEANED, protocol.parity().split().kind());
        assertEquals(SplitRule.Kind.RANDOM, protocol.clean().split().kind());
    }

    @Test
    void picturesAreJoinedByHeightInParityOnly() {
        for (String preset : List.of("cifar10", "svhn")) {
            assertEquals(JoinPairs.HEIGHT, protocol(preset).parity().joinPairs());
            assertEquals(JoinPairs.CHANNELS, protocol(preset).clean().joinPairs());
        }
        assertTrue(new Workbench(store).protocol("small-images").isEmpty());
    }

    @Test
    void dataIsKnownAsThePapers() {
        Workbench workbench = new Workbench(store);
        Dataset arrhythmia = table("MATLAB", 274, "inlier", "outlier");
        assertEquals(
                List.of("arrhythmia clean", "arrhythmia parity"),
                workbench.published(arrhythmia).stream()
                        .map(each -> each.preset() + (each.likeTheAuthors() ? " parity" : " clean"))
                        .toList());
        assertEquals("arrhythmia", workbench.presetFor(arrhythmia).name());
        assertEquals("data parity", workbench.published(arrhythmia).get(1).title(arrhythmia, ""));
        assertEquals(List.of(), workbench.published(table("MATLAB", 273, "inlier", "outlier")));
        assertEquals(List.of(), workbench.published(table("MATLAB", 274, "outlier", "3")));
        assertEquals(List.of(), workbench.published(table("MATLAB", 274, "sick", "well")));
        Dataset kdd99 = table("KDD Cup 99", 41, "normal", "smurf");
        assertEquals("kdd99", workbench.published(kdd99).get(0).preset());
        assertEquals(List.of(), workbench.published(table("NSL-KDD", 41, "normal", "smurf")));
    }

    @Test
    void dataOfOtherClassesIsRefused() {
        Dataset others = table("KDD Cup 99", 41, "a", "b");
        UserError error = assertThrows(UserError.class, () -> protocol("kdd99").normalClasses(others));
        assertEquals(
                "The protocol of this preset calls normal anomalous, but data has no such class;"
                        + " name the normal classes yourself.",
                error.getMessage());
    }

    @Test
    void aClassOfOtherDataThatIsCalledNormalIsNoAnomaly() {
        Dataset table = classes("attack", "normal");
        assertFalse(protocol("kdd99").hasAnomaliesOf(table));
        UserError error = assertThrows(UserError.class, () -> protocol("kdd99").normalClasses(table));
        assertEquals(
                "The protocol of this preset is for KDD Cup 99, but data was read as CSV table;"
                        + " name the normal classes yourself.",
                error.getMessage());
    }

    private Protocol protocol(String preset) {
        return new Workbench(store).protocol(preset).orElseThrow();
    }

    private static Dataset classes(String... names) {
        return table("CSV table", 0, names);
    }

    private static Dataset table(String format, int columns, String... names) {
        Column column = new Column("a", new float[names.length], List.of());
        int[] labels = new int[names.length];
        return new Dataset(
                "data",
                format,
                Path.of("data"),
                new TableSamples(names.length, Collections.nCopies(columns, column)),
                List.of(names),
                labels,
                new Part[names.length],
                new String[names.length],
                List.of());
    }
}
