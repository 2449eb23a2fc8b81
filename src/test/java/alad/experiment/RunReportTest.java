package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.Datasets;
import alad.detector.ScoreKind;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.job.JobContext;
import alad.job.UserError;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class RunReportTest {
    @TempDir
    Path folder;

    private Workbench workbench;

    @BeforeEach
    void makeStore() {
        workbench = new Workbench(folder.resolve("runs"));
    }

    @Test
    void aTablesReportHoldsItsFiguresAndNamesTheFeaturesThatDiffer() throws Exception {
        RunRecord record = train(Tables.recipe(Tables.write(folder, 1), 3));
        Document page = report(record);
        String words = page.getDocumentElement().getTextContent();
        for (ScoreKind kind : ScoreKind.values()) {
            String auroc = String.format(Locale.ROOT, "%.3f", record.testAuroc().get(kind));
            assertTrue(words.contains(auroc), kind + " " + auroc);
        }
        assertTrue(words.contains(record.fingerprint()));
        Verdict verdict = Verdict.of(record, ScoreKind.FEATURES);
        assertTrue(words.contains("Features: " + verdict.word() + ". " + verdict.sentence()), words);
        assertFalse(words.contains("above 100 %"), words);
        assertTrue(words.contains("alad repeat --run " + record.id()));
        assertTrue(words.matches("(?s).*\\b[abc] [-\\d.e]+ → [-\\d.e]+.*"), "no feature is named");
        assertEquals(6, page.getElementsByTagName("svg").getLength());
    }

    @Test
    void anImagesReportEmbedsEachExampleWithReconstructionAndDifference() throws Exception {
        Document page = report(train(images(1)));
        String words = page.getDocumentElement().getTextContent();
        assertTrue(words.contains("False alarms: normal images with"), words);
        assertTrue(words.contains("Test images") && !words.contains("test rows "), words);
        NodeList images = page.getElementsByTagName("img");
        assertTrue(images.getLength() >= 3 * 12, images.getLength() + " images");
        for (int i = 0; i < images.getLength(); i++) {
            String source = ((Element) images.item(i)).getAttribute("src");
            byte[] png = Base64.getDecoder().decode(source.substring("data:image/png;base64,".length()));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertEquals(28, image.getWidth());
        }
    }

    @Test
    void namesFromTheDataCantBecomeMarkup() throws Exception {
        Path table = Tables.write(folder, 1);
        String text = Files.readString(table).replace(",bad", ",<script>alert(1)</script>");
        Files.writeString(table, text);
        String page = Files.readString(written(train(Tables.recipe(table, 1))));
        assertFalse(page.contains("<script"));
        assertTrue(page.contains("&lt;script&gt;alert(1)"));
    }

    @Test
    void dataWithoutLabelsGetsAReportOfWhatIsKnown() throws Exception {
        Path table = folder.resolve("one.csv");
        StringBuilder text = new StringBuilder("a,b\n");
        for (int row = 0; row < 80; row++) {
            text.append(row % 7).append(',').append(row % 5 * 0.3).append('\n');
        }
        Files.writeString(table, text);
        DataRequest request = new DataRequest(table, 0, null, null, "");
        Dataset data = workbench.open(request, new JobContext());
        Recipe recipe = new Recipe(
                Recipe.VERSION,
                "one class",
                request,
                List.of(data.classNames().get(0)),
                SplitRule.DEFAULT,
                Scaling.MIN_MAX,
                "kdd99",
                new AladOptions(1, 16, 1e-3, 2, 7, false, true, JoinPairs.CHANNELS, 0.9, true, 0, 2, 1));
        Document page = report(train(recipe));
        String words = page.getDocumentElement().getTextContent();
        assertTrue(words.contains("The data has no labels"), words);
        assertTrue(words.contains("no labels, all rows count as normal"), words);
        assertFalse(words.contains("recall"), words);
        assertFalse(words.contains("unlabelled"), words);
        assertFalse(words.contains("NaN"));
        assertTrue(words.contains("Highest scores"));
    }

    @Test
    void aPlaceThatCantBeWrittenIsNamed() throws IOException {
        RunRecord record = train(Tables.recipe(Tables.write(folder, 1), 1));
        Path nowhere = folder.resolve("missing").resolve("report.html");
        UserError error = assertThrows(UserError.class, () -> write(record, nowhere));
        assertTrue(error.getMessage().contains(nowhere.toString()), error.getMessage());
    }

    private static Recipe images(int epochs) {
        return new Recipe(
                Recipe.VERSION,
                "sneaker",
                DataRequest.of(Datasets.bundledSample()),
                List.of("sneaker"),
                SplitRule.DEFAULT,
                Scaling.MIN_MAX,
                "small-images",
                new AladOptions(epochs, 128, 2e-4, 16, 7, true, true, JoinPairs.CHANNELS, 0.9, true, 0, 2, 1));
    }

    private RunRecord train(Recipe recipe) {
        Dataset dataset = workbench.open(recipe.data(), new JobContext());
        return workbench.train(recipe, dataset, null, new JobContext(), new Told());
    }

    private Path written(RunRecord record) {
        Path file = folder.resolve("report.html");
        Exported exported = write(record, file);
        assertEquals(file.toFile().length(), exported.bytes());
        return file;
    }

    private Exported write(RunRecord record, Path file) {
        try (OpenRun run = workbench.openRun(record.id(), new JobContext())) {
            return workbench.export(run, ExportFormat.REPORT, file, new JobContext());
        }
    }

    /** Well-formed XML is a page that every parser reads alike. */
    private Document report(RunRecord record) throws Exception {
        String page = Files.readString(written(record)).replace("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }
}
