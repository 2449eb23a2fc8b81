package alad.ui.opened;

import alad.experiment.RunRecord;
import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What a screen shows instead of the open run: that nothing is trained yet, a choice of runs, one being opened, or why it
 * can't be opened with what can be done about it.
 */
public final class NoRunPane extends StackPane {
    private final OpenedRun opened;
    private final String screen;

    /**
     * @param screen begins the ids of what is here; {@code big-SCREEN} is its sign
     * @param first what there will be to see once something is trained, in words
     * @param train what the button for that does
     * @param more shown below that button
     */
    public NoRunPane(OpenedRun opened, String screen, String first, Runnable train, DataFinder finder, Node... more) {
        this.opened = opened;
        this.screen = screen;
        BooleanExpression closed = opened.runProperty()
                .isNull()
                .and(opened.openingProperty().not())
                .and(opened.listedProperty().or(Bindings.isNotEmpty(opened.errorProperty())));
        BooleanBinding failed = closed.and(Bindings.isNotEmpty(opened.errorProperty()));
        Node opening = new OpeningPane(opened);
        opening.visibleProperty().bind(opened.openingProperty());
        visibleProperty().bind(opened.runProperty().isNull());
        getChildren()
                .addAll(
                        opening,
                        shownWhen(failed, failure(finder)),
                        shownWhen(closed.and(failed.not()), choice(first, train, more)));
    }

    private static Node shownWhen(BooleanBinding condition, Node node) {
        node.visibleProperty().bind(condition);
        return node;
    }

    private VBox choice(String first, Runnable train, Node... more) {
        BooleanBinding none = Bindings.isEmpty(opened.runs());
        Label title = Labels.wrapped("", "empty-title");
        title.textProperty()
                .bind(Bindings.when(none)
                        .then(Texts.of("opened.none.title"))
                        .otherwise(Texts.of("opened.choose.title")));
        Label words = Labels.wrapped("", "muted");
        words.textProperty().bind(Bindings.when(none).then(first).otherwise(Texts.of("opened.choose.words")));
        Node runs = RunChoice.of(screen + "-choice", opened);
        runs.visibleProperty().bind(none.not());
        runs.managedProperty().bind(runs.visibleProperty());
        VBox box = box(screen + "-empty", Buttons.icon("big-" + screen), title, words, runs);
        box.getChildren().add(Buttons.primary(screen + "-train", Texts.of("opened.none.button"), train));
        box.getChildren().addAll(more);
        return box;
    }

    private VBox failure(DataFinder finder) {
        Label title = Labels.wrapped("", "empty-title");
        title.textProperty().bind(Bindings.createStringBinding(this::failed, opened.chosenProperty()));
        Label moved = Labels.wrapped(Texts.of("opened.find.words"), "muted");
        Button folder =
                Buttons.primary("find-folder", Texts.of("opened.find.folder"), () -> finder.folder(opened::locateData));
        Button file = Buttons.plain("find-file", Texts.of("opened.find.file"), () -> finder.file(opened::locateData));
        for (Node each : List.of(moved, folder, file)) {
            each.visibleProperty().bind(opened.withoutDataProperty());
            each.managedProperty().bind(each.visibleProperty());
        }
        Button again = Buttons.plain("open-again", Texts.of("opened.failure.again"), opened::retry);
        HBox others =
                line(Labels.whole(Labels.muted(Texts.of("opened.failure.others"))), RunChoice.of("other-runs", opened));
        others.visibleProperty().bind(Bindings.size(opened.runs()).greaterThan(1));
        return box(
                screen + "-failed",
                Buttons.icon("big-" + screen),
                title,
                Labels.message(screen + "-failure", opened.errorProperty(), "error-text"),
                moved,
                line(folder, file, again),
                others);
    }

    private String failed() {
        RunRecord run = opened.chosenProperty().get();
        return run == null ? Texts.of("opened.failure.list") : Texts.of("opened.failure", run.id());
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().addAll("button-row", "centred");
        return line;
    }

    private static VBox box(String id, Node... nodes) {
        VBox box = new VBox(nodes);
        box.setId(id);
        box.getStyleClass().addAll("card", "empty");
        return box;
    }
}
