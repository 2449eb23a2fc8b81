package alad.ui.opened;

import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a screen shows in place of its work: nothing trained yet, a run being opened, one that can't be opened. */
public final class NoRunPane extends StackPane {
    /** What one screen has of its own. */
    public record Words(String id, String failed) {}

    private final OpenedRun opened;

    /**
     * @param screen begins the ids
     * @param work whether the screen's work is shown instead
     * @param empty shown while there is no run to choose
     */
    public NoRunPane(OpenedRun opened, String screen, ObservableBooleanValue work, Node empty) {
        this(opened, new Words(screen, Texts.of("opened.failure")), work, empty, opened.errorProperty());
    }

    /**
     * @param words with the title over {@code why}
     * @param why the work can't be shown; empty while it can
     */
    public NoRunPane(
            OpenedRun opened, Words words, ObservableBooleanValue work, Node empty, ObservableStringValue why) {
        this.opened = opened;
        Node opening = new OpeningPane(opened);
        Node failure = failure(words, why);
        opening.visibleProperty().bind(opened.openingProperty());
        failure.visibleProperty()
                .bind(Bindings.isNotEmpty(why).and(opened.openingProperty().not()));
        empty.visibleProperty()
                .bind(opened.listedProperty()
                        .and(opened.chosenProperty().isNull())
                        .and(opened.openingProperty().not())
                        .and(Bindings.isEmpty(why)));
        visibleProperty().bind(Bindings.not(work));
        getChildren().addAll(empty, opening, failure);
    }

    private Node failure(Words words, ObservableStringValue why) {
        Label sentence = Labels.wrapped("", "error-text");
        sentence.setId(words.id() + "-failure");
        sentence.textProperty().bind(why);
        VBox box = new VBox(
                Labels.wrapped(words.failed(), "empty-title"),
                sentence,
                Buttons.primary("open-again", Texts.of("opened.failure.again"), opened::retry),
                Labels.muted(Texts.of("opened.failure.others")),
                RunChoice.of("other-runs", opened));
        box.getStyleClass().addAll("card", "empty");
        return box;
    }
}
