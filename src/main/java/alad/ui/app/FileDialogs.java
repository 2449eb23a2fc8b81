package alad.ui.app;

import alad.ui.chart.ChartFiles;
import alad.ui.dataset.DataPicker;
import alad.ui.export.FilePicker;
import alad.ui.inspect.InspectFiles;
import alad.ui.opened.DataFinder;
import alad.ui.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialogs to choose a folder or file; each starts where the last one ended. */
final class FileDialogs implements DataPicker, DataFinder, FilePicker, InspectFiles, ChartFiles {
    private final Window owner;
    private final Runnable download;
    private File last;

    /** @param download shows the public datasets */
    FileDialogs(Window owner, Runnable download) {
        this.owner = owner;
        this.download = download;
    }

    @Override
    public void download() {
        download.run();
    }

    @Override
    public void folder(Consumer<Path> chosen) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("dialog.folder"));
        chooser.setInitialDirectory(last);
        accept(chooser.showDialog(owner), chosen);
    }

    @Override
    public void file(Consumer<Path> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("dialog.file"));
        chooser.setInitialDirectory(last);
        accept(chooser.showOpenDialog(owner), chosen);
    }

    @Override
    public void save(String suggested, Consumer<Path> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("dialog.save"));
        chooser.setInitialDirectory(last);
        chooser.setInitialFileName(suggested);
        accept(chooser.showSaveDialog(owner), chosen);
    }

    private void accept(File file, Consumer<Path> chosen) {
        if (file != null) {
            last = file.getParentFile();
            chosen.accept(file.toPath());
        }
    }
}
