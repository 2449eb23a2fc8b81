package alad.ui.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.RunRecord;
import alad.experiment.RunState;
import alad.job.JobContext;
import alad.job.UserError;
import alad.ui.chart.ChartDocument;
import alad.ui.chart.ChartFormat;
import alad.ui.look.Palette;
import alad.ui.look.Theme;
import alad.ui.opened.OpenedRun;
import alad.ui.opened.ScriptedRun;
import alad.ui.task.Tasks;
import alad.ui.task.WindowQueue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Cats a, b, c score 1, 3 and 9, dogs d and e 8 and 2; the threshold is 4. The code of row r is (r, r²); G puts the sum
 * of z0 and ten times z1 into its first pixel.
 */
class LatentViewModelTest {
    private final WindowQueue window = new WindowQueue();
    private final Tasks tasks = new Tasks(window);
    private final Coded run = new Coded();
    private final OpenedRun opened = new OpenedRun(run, tasks);
    private final LatentViewModel model = new LatentViewModel(opened, tasks);

    @AfterEach
    void close() {
        tasks.close();
    }

    private void look() {
        opened.refresh();
        window.runUntil(() -> opened.runProperty().get() != null);
        model.look();
        window.runUntil(() -> model.mapProperty().get() != null && model.isSettled());
    }

    @Test
    void wordsAreOfImagesAndOfLabelsOnlyWhereThereAreSome() {
        look();
        assertEquals(
                "All 5 test images: discs normal, triangles anomalous.",
                LatentWords.points(model.run(), model.mapProperty().get()));
        assertEquals("cat, a: score 1.00, called normal", LatentWords.point(model, 0));
        assertEquals(
                "2 images, 1 called anomalous, scores from 1.00 to 9.00", LatentWords.group(model, new int[] {0, 2}));
        run.unlabelled = true;
        RunRecord third = ScriptedRun.record("third", RunState.FINISHED);
        run.listed = List.of(third);
        opened.chosenProperty().set(third);
        look();
        assertEquals(
                "All 5 test images.",
                LatentWords.points(model.run(), model.mapProperty().get()));
        assertEquals("a: score 1.00, called normal", LatentWords.point(model, 0));
    }

    @Test
    void colourTellsClassVerdictOrScore() {
        look();
        Palette light = Palette.of(Theme.LIGHT);
        model.colouring.set(Colouring.CLASS);
        PointColours colours = new PointColours(model, light);
        assertEquals(
                List.of(
                        new LegendEntry(0, "cat", 3, Marker.DISC, light.rgb("class-a")),
                        new LegendEntry(1, "dog", 2, Marker.TRIANGLE, light.rgb("class-b"))),
                colours.legend());
        assertEquals(Marker.TRIANGLE, colours.marker(4));
        assertEquals(light.rgb("class-b"), colours.rgb(4));

        model.highlighted.set(1);
        model.colouring.set(Colouring.VERDICT);
        assertEquals(PointColours.NONE, model.highlighted.get(), "other groups are meant now");
        colours = new PointColours(model, light);
        assertEquals(light.rgb("bad"), colours.rgb(2));
        assertEquals(light.rgb("good"), colours.rgb(4));
        assertEquals(3, colours.legend().get(0).count());

        model.colouring.set(Colouring.SCORE);
        colours = new PointColours(model, light);
        assertEquals(PointColours.ofShare(0), colours.rgb(0));
        assertEquals(PointColours.ofShare(0.5), colours.rgb(1));
        assertEquals(PointColours.ofShare(1), colours.rgb(2));
        assertTrue(colours.legend().isEmpty());
    }

    @Test
    void aGroupIsToldInWordsAndForgottenWithItsRun() {
        look();
        model.group.choose(new int[] {0, 2, 3});
        window.runUntil(model::isSettled);
        assertArrayEquals(new int[] {0, 2, 3}, model.group.shownProperty().get().points());
        assertEquals(
                "3 images, 2 called anomalous, scores from 1.00 to 9.00",
                LatentWords.group(model, new int[] {0, 2, 3}));
        assertEquals("cat (2), dog (1)", LatentWords.classes(model, new int[] {0, 2, 3}));
        opened.open("second");
        opened.chosenProperty().set(ScriptedRun.record("other", RunState.FINISHED));
        assertEquals(0, model.group.pointsProperty().get().length);
    }

    @Test
    void theWayBetweenTwoPointsHasEvenSteps() {
        look();
        model.chosen.choose(1);
        model.chosen.chooseOther(3);
        window.runUntil(() -> model.chosen.shownProperty().get() != null);
        float[][] path = model.chosen.shownProperty().get().path();
        // from (1, 1) to (3, 9): z0 + 10 z1 goes from 11 to 93
        assertEquals(11, path[0][0], 1e-4);
        assertEquals((11 + 93) / 2f, path[3][0], 1e-4);
        assertEquals(93, path[6][0], 1e-4);
        assertNotNull(model.chosen.shownProperty().get().other());
        model.chosen.chooseOther(1);
        window.runUntil(() -> model.chosen.shownProperty().get() != null);
        assertNull(model.chosen.shownProperty().get().other());
    }

    @Test
    void codesAreDrawnBySeedAndComponentsOrderedByTheirStrength() {
        look();
        Generation generation = model.generation;
        generation.draw();
        double first = generation.components().get(0).value().get();
        assertEquals(1, generation.seed.get());
        generation.draw();
        generation.seed.set(1);
        assertEquals(first, generation.components().get(0).value().get());
        generation.zero();
        assertEquals(0, generation.seed.get());
        generation.draw();
        assertEquals(2, generation.seed.get(), "the next one, whatever was set in between");
        window.runUntil(model::isSettled);
        generation.strongestFirst.set(true);
        window.runUntil(() -> generation.components().get(0).index() == 1);
        generation.strongestFirst.set(false);
        assertEquals(0, generation.components().get(0).index());
    }

    @Test
    void slidersReachAsFarAsTheCodeDoes() {
        look();
        model.generation.set(new float[] {-4.2f, 1});
        assertEquals(5, model.generation.reachProperty().get());
        window.runUntil(model::isSettled);
        assertEquals(-4.2f + 10, model.generation.generatedProperty().get()[0], 1e-4);
        model.generation.zero();
        assertEquals(3, model.generation.reachProperty().get());
        assertEquals(0, model.generation.components().get(0).value().get());
    }

    @Test
    void theMapIsSavedAsATableAndAPicture() {
        look();
        model.group.choose(new int[] {4});
        for (Colouring colouring : Colouring.values()) {
            model.colouring.set(colouring);
            ChartDocument document = new MapPicture(model, Palette.of(Theme.LIGHT)).document();
            String[] lines = document.values().csv().split("\n");
            assertEquals("id,class,anomalous,score,called anomalous,x,y,chosen", lines[0]);
            assertTrue(lines[1].startsWith("a,cat,false,1.0,false,"), lines[1]);
            assertTrue(lines[5].startsWith("e,dog,true,2.0,false,") && lines[5].endsWith(",true"), lines[5]);
            String drawing = new String(document.as(ChartFormat.SVG, 800, 500), StandardCharsets.UTF_8);
            assertTrue(drawing.contains("Test images in the latent space"), drawing);
        }
    }

    @Test
    void codesThatAreNotFiniteAreToldInWords() {
        run.offset = Float.NaN;
        opened.refresh();
        window.runUntil(() -> opened.runProperty().get() != null);
        model.look();
        window.runUntil(() -> !model.drawing.errorProperty().get().isEmpty());
        assertTrue(model.drawing.errorProperty().get().contains("is NaN"));
        assertNull(model.mapProperty().get());
    }

    private static final class Coded extends ScriptedRun {
        private float offset;

        @Override
        public float[][] encode(int[] rows, JobContext job) {
            float[][] codes = new float[rows.length][];
            for (int i = 0; i < rows.length; i++) {
                codes[i] = new float[] {rows[i] + offset, rows[i] * rows[i]};
            }
            return codes;
        }

        @Override
        public float[][] generate(float[][] codes, JobContext job) {
            float[][] made = new float[codes.length][64];
            for (int i = 0; i < codes.length; i++) {
                if (codes[i].length != 2) {
                    throw UserError.failed("z has " + codes[i].length + " numbers.");
                }
                made[i][0] = codes[i][0] + 10 * codes[i][1];
            }
            return made;
        }
    }
}
