package alad.ui.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.JobContext;
import alad.ui.chart.ChartDocument;
import alad.ui.look.Palette;
import alad.ui.look.Theme;
import alad.ui.opened.LabelledRun;
import alad.ui.opened.OpenedRun;
import alad.ui.task.Tasks;
import alad.ui.task.WindowQueue;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MapPictureTest {
    private static final int ROWS = 122;

    private final WindowQueue window = new WindowQueue();
    private final Tasks tasks = new Tasks(window);
    private final OpenedRun opened = new OpenedRun(new Dot(), tasks);
    private final LatentViewModel model = new LatentViewModel(opened, tasks);

    @AfterEach
    void close() {
        tasks.close();
    }

    /** As a dot in the middle is seen on the screen, so in the file; the table beside it keeps the places of the map. */
    @Test
    void pointsAreSavedOnTheAxesOfTheScreenAndTabledAsTheyAre() {
        ChartDocument document = saved();

        XYDataset points = document.picture().getXYPlot().getDataset();
        assertEquals(2, points.getSeriesCount());
        assertEquals(121, points.getItemCount(0));
        // across: asinh(x - 0.25), as quartiles -1 and 1 lie around a median of 0.25; upwards asinh(1)
        assertPlace(-7.60115, -0.88137, points, 0, 0);
        assertPlace(-1.04759, -0.88137, points, 0, 1);
        assertPlace(0.69315, -0.88137, points, 0, 2);
        assertPlace(7.60065, -0.88137, points, 0, 3);
        assertPlace(-7.60115, 0.88137, points, 0, 4);
        assertPlace(0.24747, 0, points, 1, 0);

        double[] first = Arrays.stream(document.values().csv().split("\n")[1].split(","))
                .skip(5)
                .limit(2)
                .mapToDouble(Double::parseDouble)
                .toArray();
        // the mean, 0.5 / 122, is the middle of the map
        assertEquals(-1000.0041, first[0], 1e-4);
        assertEquals(-1, first[1], 1e-9);
    }

    private ChartDocument saved() {
        opened.refresh();
        window.runUntil(() -> opened.runProperty().get() != null);
        model.look();
        window.runUntil(() -> model.mapProperty().get() != null && model.isSettled());
        model.colouring.set(Colouring.CLASS);
        return new MapPicture(model, Palette.of(Theme.LIGHT)).document();
    }

    private static void assertPlace(double x, double y, XYDataset points, int series, int item) {
        assertEquals(x, points.getXValue(series, item), 1e-5);
        assertEquals(y, points.getYValue(series, item), 1e-5);
    }

    @Test
    void bothAxesOfTheFileHaveOneScaleThatHoldsEveryPoint() {
        XYPlot plot = saved().picture().getXYPlot();
        Range x = plot.getDomainAxis().getRange();
        Range y = plot.getRangeAxis().getRange();
        assertTrue(x.contains(-7.60115) && x.contains(7.60065), x.toString());
        assertTrue(y.contains(-0.88137) && y.contains(0.88137), y.toString());
        assertEquals(1.9, x.getLength() / y.getLength(), 1e-9, "as wide by high as the part where points lie");
    }

    /**
     * The code of row r is, thirty times, -1000, -1, 1, 1000 and once 0 and 0.5 across, and -1 or 1 in turns of four
     * upwards, 0 for the last two; the last row is a dog.
     */
    private static final class Dot extends LabelledRun {
        Dot() {
            super(List.of("cat", "dog"), lastIsADog(), new float[ROWS], 1);
        }

        private static int[] lastIsADog() {
            int[] labels = new int[ROWS];
            labels[ROWS - 1] = 1;
            return labels;
        }

        @Override
        public float[][] encode(int[] rows, JobContext job) {
            return Arrays.stream(rows).mapToObj(Dot::code).toArray(float[][]::new);
        }

        private static float[] code(int row) {
            if (row >= 120) {
                return new float[] {row == 120 ? 0 : 0.5f, 0};
            }
            return new float[] {new float[] {-1000, -1, 1, 1000}[row % 4], row / 4 % 2 == 0 ? -1 : 1};
        }
    }
}
