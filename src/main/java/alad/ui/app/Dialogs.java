package alad.ui.app;

import alad.ui.control.Buttons;
import alad.ui.control.ModalLayer;
import alad.ui.download.DownloadDialog;
import alad.ui.download.DownloadViewModel;
import alad.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** What comes in front of the window: the commands, help, the public datasets, the question before it closes. */
final class Dialogs {
    private final ModalLayer layer = new ModalLayer();

    Dialogs() {
        layer.getStyleClass().add("overlay");
    }

    Node layer() {
        return layer;
    }

    void showCommands(List<Command> commands) {
        CommandPalette palette = new CommandPalette(commands, layer::hide);
        layer.show(palette, palette.search());
    }

    void showHelp(Screen screen, List<Command> commands) {
        ScreenHelp help = new ScreenHelp(screen, commands, layer::hide);
        layer.show(help, help.closeButton());
    }

    /** @param open is told what a downloaded set is to be opened by */
    void showDownloads(DownloadViewModel downloads, Consumer<Path> open) {
        downloads.refresh();
        DownloadDialog dialog = new DownloadDialog(
                downloads,
                path -> {
                    layer.hide();
                    open.accept(path);
                },
                layer::hide);
        layer.show(dialog, dialog.first());
    }

    /** Asks whether a training that is under way is to be kept and the window closed. */
    void askToClose(Runnable keepAndClose) {
        if (layer.top() instanceof Question) {
            return;
        }
        Question question = new Question(
                Texts.of("closing.title"),
                Texts.of("closing.words"),
                Question.usual("closing-keep", Texts.of("closing.keep"), () -> {
                    layer.hide();
                    keepAndClose.run();
                }),
                Buttons.plain("closing-stay", Texts.of("closing.stay"), layer::hide));
        layer.show(question, question.usual());
    }
}
