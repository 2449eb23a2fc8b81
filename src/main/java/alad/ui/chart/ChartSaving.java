package alad.ui.chart;

import alad.experiment.SavedFile;
import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import alad.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Saves charts: asks where, draws and writes in the background, tells in words how it went. */
public final class ChartSaving {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;

    private final Lane lane;
    private final ChartFiles files;
    private final Supplier<List<Path>> drawn;
    private final Consumer<String> told;

    /**
     * @param drawn the files and folders that what is shown comes from
     * @param told gets one sentence when a chart is saved or couldn't be
     */
    public ChartSaving(Tasks tasks, ChartFiles files, Supplier<List<Path>> drawn, Consumer<String> told) {
        this.drawn = drawn;
        lane = tasks.lane();
        this.files = files;
        this.told = told;
    }

    /**
     * @param name of the file, without an extension
     * @param chart makes the copy to draw, on the window's thread
     */
    void ask(String name, ChartFormat format, Supplier<ChartDocument> chart) {
        files.save(name + "." + format.extension(), file -> save(file, format, chart.get()));
    }

    /** Writes the whole file or none. */
    public void save(Path file, ChartFormat format, ChartDocument chart) {
        List<Path> read = drawn.get();
        lane.queue(Work.of(
                job -> written(file, chart.as(format, WIDTH, HEIGHT), read),
                saved -> told.accept(Texts.of("chart.saved", saved)),
                error -> told.accept(error.getMessage())));
    }

    private static Path written(Path file, byte[] content, List<Path> read) {
        SavedFile.write(file, content, read);
        return file;
    }
}
