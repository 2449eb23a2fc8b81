package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.ImageSamples;
import alad.data.Samples;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.experiment.Protocol.KnownBy;
import alad.gan.AladOptions.JoinPairs;
import alad.job.UserError;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.nio.file.Path;
import java.util.ArrayList;
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
        assertEquals(SplitRule.Kind.AUTHORS, protocol.parity().split().kind());
        assertEquals(42, protocol.parity().split().seed());
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
        assertEquals(SplitRule.Kind.AUTHORS, protocol.parity().split().kind());
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
    void imagesAreKnownByTheirClassesAndTheirChannels() {
        String[] digits = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
        assertEquals(List.of("svhn", "svhn"), presets(images("MATLAB", 3, digits)));
        assertEquals(List.of("svhn", "svhn"), presets(images("class folders", 3, reversed(digits))), "in any order");
        assertEquals(List.of(), presets(images("MATLAB", 1, digits)), "grey digits are others");
        assertEquals(List.of(), presets(images("MATLAB", 3, "0", "1", "2")), "some of the classes");
        assertEquals(
                List.of(),
                presets(images("MATLAB", 3, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10")),
                "one class more");
        assertEquals(List.of(), presets(table("MATLAB", 3, digits)), "columns aren't channels");
        assertEquals(
                List.of("cifar10", "cifar10"),
                presets(images(
                        "CIFAR",
                        3,
                        "airplane",
                        "automobile",
                        "bird",
                        "cat",
                        "deer",
                        "dog",
                        "frog",
                        "horse",
                        "ship",
                        "truck")));
    }

    @Test
    void eachOfTheThingsThatDataIsKnownByCanRefuseIt() {
        Dataset colours = images("MATLAB", 3, "a", "b");
        assertTrue(new KnownBy("", List.of(), 0, List.of()).fits(colours), "anything");
        assertTrue(new KnownBy("MATLAB", List.of(), 3, List.of("b", "a")).fits(colours));
        assertFalse(new KnownBy("IDX", List.of(), 3, List.of("b", "a")).fits(colours), "the format");
        assertFalse(new KnownBy("MATLAB", List.of(), 1, List.of("b", "a")).fits(colours), "the channels");
        assertFalse(new KnownBy("MATLAB", List.of(), 3, List.of("a")).fits(colours), "a class less");
        assertFalse(new KnownBy("MATLAB", List.of(), 3, List.of("a", "b", "c")).fits(colours), "a class more");
        assertFalse(new KnownBy("MATLAB", List.of(41), 3, List.of("b", "a")).fits(colours), "images have no columns");
        assertFalse(
                new KnownBy("MATLAB", List.of(2), 3, List.of("b", "a")).fits(table("MATLAB", 2, "a", "b")),
                "a table has no channels");
    }

    private List<String> presets(Dataset dataset) {
        return new Workbench(store)
                .published(dataset).stream().map(Published::preset).toList();
    }

    private static String[] reversed(String... names) {
        List<String> list = new ArrayList<>(List.of(names));
        Collections.reverse(list);
        return list.toArray(String[]::new);
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
        return data(format, new TableSamples(names.length, Collections.nCopies(columns, column)), names);
    }

    private static Dataset images(String format, int channels, String... names) {
        return data(format, new ImageSamples(channels, 1, 1, new byte[names.length][channels]), names);
    }

    private static Dataset data(String format, Samples samples, String... names) {
        int[] labels = new int[names.length];
        return new Dataset(
                "data",
                format,
                Path.of("data"),
                samples,
                List.of(names),
                labels,
                new Part[names.length],
                new String[names.length],
                List.of());
    }
}
