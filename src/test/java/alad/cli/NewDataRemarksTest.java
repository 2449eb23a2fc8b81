package alad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.OpenRun;
import alad.experiment.Workbench;
import alad.job.JobContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** New data that isn't like the training data is remarked in the shell, beside the scores and in the window's model. */
class NewDataRemarksTest {
    @TempDir
    static Path folder;

    private static Path tables;
    private static Path onnx;
    private static Path pictures;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void train() throws Exception {
        NewDataRemarksTest first = new NewDataRemarksTest();
        tables = folder.resolve("tables");
        String[] few = {"--normal", "good", "--epochs", "1", "--batch", "16"};
        first.require("train", "--data", resource("table/table.csv").toString(), "--out", tables.toString(), few);
        onnx = folder.resolve("tables.onnx");
        first.require("export", "--run", tables.toString(), "--out", onnx.toString(), "--format", "onnx");
        for (int i = 0; i < 32; i++) {
            picture(folder.resolve("set/good/" + i + ".png"), 32, 32, BufferedImage.TYPE_INT_RGB);
        }
        pictures = folder.resolve("pictures");
        first.require("train", "--data", folder.resolve("set").toString(), "--out", pictures.toString(), few);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "headerless; have no names of their own, so they were taken by their places",
                "duplicate-column; Several columns are called \"a\"",
                "duplicate-column; has columns that the model doesn't use: \"a (2)\"",
                "empty-text-silent; Column \"colour\" is empty in all 400 rows, so the model judges without it."
            })
    void tablesThatArentLikeTheTrainingDataAreRemarked(String name, String remark) throws Exception {
        Path data = resource(name + "/new.csv");
        assertRemarked(remark, "--run", tables, data);
        assertRemarked(remark, "--model", onnx, data);
    }

    @Test
    void columnsThatAreEmptyPartlyEmptyUnknownOrTooManyAreRemarked() throws IOException {
        Path data =
                table("b,a,c,d,e,colour,extra,label", "1,2,,4,5,red,7,good", "1,2,,4,5,,7,good", "1,2,,,5,pink,7,good");
        for (String remark : List.of(
                "doesn't use: \"extra\"",
                "Column \"c\" is empty in all 3 rows",
                "lack numbers (column \"d\" in 1)",
                "lack texts (column \"colour\" in 1)",
                "1 of 3 rows hold a text that no training row had (pink)")) {
            assertRemarked(remark, "--run", tables, data);
        }
    }

    @Test
    void columnsInAnotherOrderAreFoundByNameWithoutAWord() throws Exception {
        List<String> lines = Files.readAllLines(resource("table/table.csv"));
        Path swapped = Files.write(
                folder.resolve("swapped.csv"),
                lines.stream()
                        .map(line -> line.split(",", 3))
                        .map(cells -> cells[1] + "," + cells[0] + "," + cells[2])
                        .toList());
        Path scores = folder.resolve("scores.csv");
        assertEquals(0, score("--run", tables, swapped, scores, "--strict"), err.toString());
        assertEquals("", err.toString());
        Path expected = folder.resolve("expected.csv");
        assertEquals(0, score("--run", tables, resource("table/table.csv"), expected, "--strict"), err.toString());
        assertEquals(Files.readString(expected), Files.readString(scores));
    }

    @Test
    void aMissingColumnIsRefused() throws IOException {
        Path data = table("b,c,d,e,colour,label", "1,2,3,4,red,good", "1,2,3,4,blue,good");
        assertEquals(1, score("--run", tables, data, folder.resolve("scores.csv")));
        assertTrue(err.toString().startsWith("Column \"a\" is missing in "), err.toString());
    }

    @Test
    void filesThatCantBeReadAreCountedAndNamed() throws Exception {
        Path data = resource("score-drops-images/a.jpg").getParent();
        for (String remark : List.of(
                "3 of 4 files couldn't be read and were not scored.", "b_extra_bytes.jpg", "c_broken.png", "d.tif")) {
            assertRemarked(remark, "--run", pictures, data);
        }
        assertTrue(out.toString().contains("1 image scored"), out.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "64, 64, 1; The images are of 64 × 64 pixels and were shrunk to 32 × 32; the training images were of 32 × 32.",
                "16, 20, 1; The images are of 16 × 20 pixels and were enlarged to 32 × 32",
                "16, 64, 1; The images are of 16 × 64 pixels and were brought to 32 × 32",
                "32, 32, 10; The images are grey, but the training images were coloured."
            })
    void imagesOfAnotherSizeOrColourAreRemarked(String image, String remark) throws IOException {
        int[] numbers =
                Arrays.stream(image.split(", ")).mapToInt(Integer::parseInt).toArray();
        Path data = folder.resolve("new-" + image.replace(", ", "-"));
        picture(data.resolve("a.png"), numbers[0], numbers[1], numbers[2]);
        assertRemarked(remark, "--run", pictures, data);
    }

    @Test
    void imagesLikeThoseOfTheTrainingAreScoredWithoutAWord() {
        Path scores = folder.resolve("scores.csv");
        assertEquals(0, score("--run", pictures, folder.resolve("set"), scores, "--strict"), err.toString());
        assertEquals("", err.toString());
    }

    @Test
    void aFileOfRemarksGoesWhenThereAreNoneAnyMore() throws Exception {
        Path scores = folder.resolve("again.csv");
        assertEquals(0, score("--run", tables, resource("headerless/new.csv"), scores));
        assertTrue(Files.exists(remarks(scores)));
        assertEquals(0, score("--run", tables, resource("table/table.csv"), scores));
        assertFalse(Files.exists(remarks(scores)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sums", "images"})
    void aModelOfAnOlderVersionSaysWhatItCantTell(String part) throws Exception {
        Path older = folder.resolve("older-" + part);
        try (var files = Files.walk(part.equals("sums") ? tables : pictures)) {
            for (Path each : files.toList()) {
                Path from = part.equals("sums") ? tables : pictures;
                Files.copy(each, older.resolve(from.relativize(each).toString()));
            }
        }
        Path model = older.resolve("model/model.json");
        String text = Files.readString(model).replace("\"version\" : 3", "\"version\" : 2");
        Files.writeString(
                model, text.replace("\"images\" : {", "\"unknown\" : {").replace("\"sums\"", "\"unknown\""));
        Path data = part.equals("sums") ? resource("table/table.csv") : folder.resolve("set");
        assertRemarked("noted no sums of the weights", "--run", older, data);
        assertEquals(
                1, Files.readAllLines(remarks(folder.resolve("scores.csv"))).size());
    }

    private void assertRemarked(String remark, String scorer, Path model, Path data) throws IOException {
        Path scores = folder.resolve("scores.csv");
        Files.deleteIfExists(scores);
        Files.deleteIfExists(remarks(scores));
        assertEquals(1, score(scorer, model, data, scores, "--strict"));
        assertTrue(err.toString().contains("Nothing was written, for there "), err.toString());
        assertFalse(Files.exists(scores) || Files.exists(remarks(scores)));
        assertEquals(0, score(scorer, model, data, scores), err.toString());
        assertTrue(err.toString().contains(remark), err.toString());
        assertTrue(Files.readString(remarks(scores)).contains(remark), Files.readString(remarks(scores)));
        if (scorer.equals("--run")) {
            Workbench workbench = new Workbench(model.getParent());
            try (OpenRun open = workbench.openRun(model.getFileName().toString(), new JobContext())) {
                String inWindow = String.join("\n", open.remarks(open.read(List.of(data), new JobContext())));
                assertTrue(inWindow.contains(remark), inWindow);
            }
        }
    }

    private static Path remarks(Path scores) {
        return scores.resolveSibling(scores.getFileName() + ".remarks.txt");
    }

    private int score(String scorer, Path model, Path data, Path scores, String... more) {
        return alad(joined(
                more, "score", scorer, model.toString(), "--input", data.toString(), "--out", scores.toString()));
    }

    private void require(String command, String first, String value, String second, String other, String... more) {
        assertEquals(0, alad(joined(more, command, first, value, second, other)), err.toString());
    }

    private int alad(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return AladCommand.run(
                new Workbench(folder), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private static String[] joined(String[] more, String... first) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    private static Path table(String... lines) throws IOException {
        return Files.write(folder.resolve("new.csv"), List.of(lines));
    }

    private static void picture(Path file, int width, int height, int type) throws IOException {
        Files.createDirectories(file.getParent());
        BufferedImage image = new BufferedImage(width, height, type);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, 0x204060 * (1 + (i + file.hashCode() % 7) % 3));
        }
        ImageIO.write(image, "png", file.toFile());
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(NewDataRemarksTest.class.getResource("/cases/" + name).toURI());
    }
}
