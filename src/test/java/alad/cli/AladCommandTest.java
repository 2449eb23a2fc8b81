package alad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.ScoreKind;
import alad.experiment.Verdict;
import alad.experiment.Workbench;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AladCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void trainsListsAndScores() throws IOException {
        Path table = table(90, 20);
        Path run = folder.resolve("run");
        assertEquals(0, train(table, "--out", run.toString()), err.toString());
        assertTold("AUROC of ");
        Verdict verdict = Verdict.of(new Workbench(folder).runs().get(0), ScoreKind.FEATURES);
        assertTold("Verdict by features: " + verdict.word() + ". " + verdict.sentence());
        assertTold("Epoch 1 of 1");
        assertTold("Run kept in " + run);

        Path scores = folder.resolve("scores.csv");
        assertEquals(0, alad("score", "--run", run.toString(), "--out", scores.toString()), err.toString());
        assertEquals(Files.readString(run.resolve("scores.csv")), Files.readString(scores));

        String[] other = {"score", "--run", run.toString(), "--input", table.toString(), "--out", scores.toString()};
        assertEquals(0, alad(other), err.toString());
        assertEquals(1 + 110, Files.readAllLines(scores).size());

        assertEquals(0, alad("runs", "--store", folder.toString()));
        assertTold("finished");
        assertTold(verdict.word() + " ");
        assertEquals(0, alad("evaluate", "--run", run.toString(), "--score", "features"));
        assertTold("Verdict by features: " + verdict.word());

        assertEquals(1, alad("resume", "--run", run.toString()));
        assertOneLine("is finished");
        assertEquals(2, train(table, "--out", run.toString()));
        assertOneLine("isn't empty");
    }

    @Test
    void aPathThatIsNoCommandOpensTheWindowOnIt() throws IOException {
        Path named = Files.createDirectory(folder.resolve("runs"));
        List<Path> opened = new ArrayList<>();
        assertEquals(0, open(opened, table(9, 2).toString()), err.toString());
        assertEquals(0, open(opened, named.toString()), err.toString());
        assertEquals(0, open(opened, folder.resolve("runs/../runs").toString()), err.toString());
        assertEquals(List.of(folder.resolve("table.csv"), named, named), opened);
        assertEquals(0, open(opened, "presets"));
        assertEquals(3, opened.size());
        assertEquals(2, open(opened, named.toString(), "more"));
        assertEquals(3, opened.size());
        assertEquals(0, alad("--help"));
        assertTold("[PATH]");
        assertTold("A dataset, file or folder, to open in the window");
        assertTold("ALAD_JAVA_OPTS=-Xmx8g gives more memory");
    }

    private int open(List<Path> opened, String... arguments) {
        return AladCommand.run(new Workbench(folder), opened::add, out, err, arguments);
    }

    @Test
    void whatIsNeitherACommandNorAPathIsToldInOneSentenceOfBoth() {
        assertEquals(2, alad("nosuch"));
        assertOneLine("\"nosuch\" is neither a command nor a file or folder");
    }

    @Test
    void scoresForASpreadsheetHoldNoFormula() throws IOException {
        Path table = table(90, 20);
        Files.writeString(table, Files.readString(table).replace(",bad", ",=1+1"));
        Path run = folder.resolve("run");
        assertEquals(0, train(table, "--out", run.toString()), err.toString());
        Path file = folder.resolve("scores.csv");
        assertEquals(0, alad("score", "--run", run.toString(), "--out", file.toString(), "--spreadsheet"));
        assertTrue(Files.readString(file).contains(",'=1+1,"), Files.readString(file));
        assertEquals(0, alad("score", "--run", run.toString(), "--out", file.toString()));
        assertTrue(Files.readString(file).contains(",=1+1,"), Files.readString(file));
        assertEquals(0, alad("score", "--help"));
        assertTold("--spreadsheet");
    }

    @Test
    void missingAndEmptyFoldersAreToldInOneLine() throws IOException {
        assertNotEquals(0, train(folder.resolve("nope")));
        assertOneLine("nope");
        assertNotEquals(0, train(Files.createDirectory(folder.resolve("empty"))));
        assertOneLine("empty");
    }

    @Test
    void optionsOutOfRangeAreUsageErrors() throws IOException {
        Path table = table(90, 20);
        assertEquals(2, train(table, "--latent", "0"));
        assertOneLine("Latent size must be from 1 to 4,096, but was 0.");
        assertEquals(2, train(table, "--rate", "-0.1"));
        assertOneLine("Learning rate must be above 0");
        assertEquals(2, train(table, "--batch", "many"));
        assertOneLine("many");
        assertEquals(2, train(table, "--preset", "vgg"));
        assertOneLine("There is no preset \"vgg\"");
        assertEquals(2, alad("train", "--normal", "good"));
        assertOneLine("--data");
        assertEquals(2, alad("trian"));
        assertOneLine("trian");
    }

    @Test
    void aPresetsProtocolNeedsNoMoreOptions() throws IOException {
        StringBuilder text = new StringBuilder("a,b,kind\n");
        for (int row = 0; row < 200; row++) {
            text.append(row % 7).append(',').append(row % 5).append(row % 4 == 0 ? ",14\n" : ",1\n");
        }
        Path table = Files.writeString(folder.resolve("arrhythmia.csv"), text);
        Path run = folder.resolve("run");
        String[] common = {"train", "--data", table.toString(), "--preset", "arrhythmia", "--epochs", "2"};
        assertEquals(0, alad(with(common, "--parity", "--eval-epochs", "1", "--out", run.toString())), err.toString());
        assertTold("Test after epoch 1: features AUROC");
        assertTold("AUROC of 100 test rows");
        assertTold("the top 15.00 % are called anomalous");
        assertEquals(
                1 + 2 * 4, Files.readAllLines(run.resolve("evaluation.csv")).size());
        String recipe = Files.readString(run.resolve("recipe.json"));
        assertTrue(recipe.contains("AUTHORS") && recipe.contains("\"NONE\""), recipe);

        assertEquals(0, alad(with(common, "--out", folder.resolve("clean").toString())), err.toString());
        recipe = Files.readString(folder.resolve("clean").resolve("recipe.json"));
        assertTrue(recipe.contains("\"RANDOM\"") && recipe.contains("MIN_MAX"), recipe);
    }

    @Test
    void aProtocolThatDoesntFitIsAUsageError() throws IOException {
        Path table = table(90, 20);
        assertEquals(2, alad("train", "--data", table.toString(), "--preset", "small-images"));
        assertOneLine("doesn't say which classes are normal");
        assertEquals(2, train(table, "--preset", "small-images", "--parity"));
        assertOneLine("has no published figures");
        assertEquals(2, alad("train", "--data", table.toString(), "--parity"));
        assertOneLine("is for KDD Cup 99, but table.csv was read as CSV table");
    }

    @Test
    void whatIsNormalMustBeSaidOfDataThatIsNoProtocols() throws IOException {
        Path table = table(90, 20);
        assertEquals(2, alad("train", "--data", table.toString()));
        assertOneLine("Say with --normal which of the classes of table.csv are normal: bad, good.");

        Path unlabelled = Files.writeString(folder.resolve("flows.csv"), "flow,pressure\n1,2\n3,4\n");
        String[] without = {"train", "--data", unlabelled.toString(), "--label-column", ""};
        assertEquals(2, alad(without));
        assertOneLine("flows.csv has no labels that tell its rows apart; give --normal unlabelled to train on all of"
                + " them as normal, or --label-column to say which column holds the labels.");
        assertEquals(2, alad(with(without, "--parity")));
        assertOneLine("flows.csv has no labels");
    }

    @Test
    void withoutLabelsVerdictsAreToldAndNoFigures() throws IOException {
        StringBuilder text = new StringBuilder("flow,pressure\n");
        for (int row = 0; row < 120; row++) {
            text.append(row % 7).append(',').append(row % 5).append('\n');
        }
        Path table = Files.writeString(folder.resolve("flows.csv"), text);
        Path run = folder.resolve("run");
        String[] train = {"train", "--data", table.toString(), "--label-column", "", "--normal", "unlabelled"};
        assertEquals(0, alad(with(train, "--epochs", "1", "--out", run.toString())), err.toString());
        assertTold("There are no labels, so nothing says how well it tells anomalies");
        assertEquals(0, alad("evaluate", "--run", run.toString()), err.toString());
        assertTold("The data has no labels, so nobody can say which verdicts are right.");
        assertTold("called anomalous");
        assertFalse(out.toString().contains("NaN") || out.toString().contains("FPR"), out.toString());
    }

    private static String[] with(String[] arguments, String... more) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void aNameThatNoFileCanHaveIsAUsageError() {
        assertEquals(2, alad("train", "--data", "a\0b", "--normal", "good", "--out", folder.toString()));
        assertOneLine("'a\\u0000b' can't be the name of a file here: Nul character not allowed.");
        assertEquals(2, alad("score", "--run", "a\0b", "--out", folder.toString()));
        assertOneLine("can't be the name of a file here: Nul character not allowed. See alad score --help.");
    }

    @Test
    void anUnknownClassIsAUsageError() throws IOException {
        assertEquals(2, alad("train", "--data", table(90, 20).toString(), "--normal", "great"));
        assertOneLine("great");
    }

    @Test
    void anUnwritableRunFolderIsToldInOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(1, train(table(90, 20), "--out", file.resolve("run").toString()));
        assertOneLine("Can't write " + file.resolve("run"));
        assertEquals(1, train(table(90, 20), "--out", file.toString()));
        assertOneLine("it is a file, not a folder");
    }

    @Test
    void tooFewRowsAreToldBeforeARunIsMade() throws IOException {
        assertNotEquals(0, train(table(5, 5)));
        assertOneLine("normal");
        assertFalse(Files.exists(folder.resolve("store")));
    }

    @Test
    void timesReadingBesideTheCsvLibrary() throws IOException {
        String data = table(90, 20).toString();
        assertEquals(0, alad("bench", "read", "--data", data, "--repeats", "1"), err.toString());
        assertTold("read CSV table, 110 rows: median ");
        assertTold("; ratio ");
        assertEquals(0, alad("bench", "read", "--data", data, "--repeats", "1", "--json"), err.toString());
        assertTrue(out.toString().matches("(?s)\\{.*\"rows\":110,.*\"ratio\":[0-9.E-]+\\}\\s*"), out.toString());
        assertEquals(2, alad("bench", "read"));
        assertOneLine("--data");
        assertEquals(2, alad("bench", "train"));
        assertOneLine("--preset");
        assertEquals(2, alad("bench", "read", "--data", data, "--repeats", "0"));
        assertOneLine("Repeats must be from 1 to 1,000, but was 0.");
    }

    @Test
    void describesDataAndPresets() throws IOException {
        assertEquals(0, alad("data", "describe", table(90, 20).toString()), err.toString());
        assertTold("110 rows of 3 columns");
        assertTold("kdd99");
        assertEquals(0, alad("presets"));
        assertTold("small-images");
        assertEquals(0, alad("--version"));
        assertTrue(out.toString().matches("(?s)ALAD Workbench [0-9]+\\.[0-9]+.*"), out.toString());
    }

    /** 110 rows in all: of 90 normal rows 18 are held for test, 11 of the other 72 validate. */
    @Test
    void describesTheSplitAndWritesEverythingAsJson() throws IOException {
        String data = table(90, 20).toString();
        assertEquals(0, alad("data", "describe", data, "--normal", "good"), err.toString());
        assertTold("Normal: good. Anomalous: bad.");
        assertTold("  train                61          0");
        assertTold("  validation           11          0");
        assertTold("Read as CSV table, because it is a text");
        assertEquals(0, alad("data", "describe", data, "--normal", "good", "--json"));
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertEquals(61, json.at("/split/train/normal").asInt());
        assertEquals(3, json.at("/description/columns").size());
        assertEquals(110, json.at("/rows").asInt());
        assertEquals(2, alad("data", "describe", data, "--normal", "none"));
        assertOneLine("No class is called none");
    }

    /** Of 61 training rows a tenth, 6, are anomalous on purpose; half of the 90 normal rows are 45, a fifth of which 9. */
    @Test
    void describesTheSplitAsTrainingIsToldToMakeIt() throws IOException {
        String data = table(90, 20).toString();
        assertEquals(0, alad("data", "describe", data, "--normal", "good", "--contamination", "0.1"), err.toString());
        assertTold("  train                55          6");
        assertTold("6 of 61 training rows (9.8 %) are anomalous on purpose");
        assertEquals(
                0,
                alad(
                        "data",
                        "describe",
                        data,
                        "--normal",
                        "good",
                        "--test-share",
                        "0.5",
                        "--validation-share",
                        "0.2",
                        "--json"));
        JsonNode split = new ObjectMapper().readTree(out.toString()).at("/split");
        assertEquals(36, split.at("/train/normal").asInt());
        assertEquals(9, split.at("/validation/normal").asInt());
        assertEquals("Normal: good. Anomalous: bad.", split.at("/words/0").asText());
        assertEquals(2, alad("data", "describe", data, "--normal", "good", "--contamination", "0.3"));
        assertOneLine("Contamination must be from 0 to 0.2");
    }

    private int train(Path data, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("train", "--data", data.toString(), "--normal", "good", "--epochs", "1", "--threads", "1"));
        arguments.addAll(List.of(more));
        return alad(arguments.toArray(String[]::new));
    }

    private int alad(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Workbench workbench = new Workbench(folder.resolve("store"));
        return AladCommand.run(workbench, new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private void assertTold(String part) {
        assertTrue(out.toString().contains(part), out.toString());
    }

    private void assertOneLine(String part) {
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains(part), err.toString());
        assertFalse(err.toString().contains("Exception"), err.toString());
    }

    private Path table(int normal, int anomalous) throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("a,b,c,kind\n");
        for (int row = 0; row < normal + anomalous; row++) {
            double a = random.nextGaussian();
            text.append(a)
                    .append(',')
                    .append(row < normal ? a : -3 * a)
                    .append(',')
                    .append(random.nextDouble());
            text.append(row < normal ? ",good\n" : ",bad\n");
        }
        return Files.writeString(folder.resolve("table.csv"), text);
    }
}
