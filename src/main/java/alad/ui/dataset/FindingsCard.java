package alad.ui.dataset;

import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What could spoil a training or flatter its result; arrives in the background. */
final class FindingsCard extends VBox {
    private static final double MOST_HEIGHT = 116;

    private final Statistics statistics;
    private final VBox sentences = new VBox();

    FindingsCard(Statistics statistics) {
        this.statistics = statistics;
        Label state = Labels.muted("");
        state.setId("findings-state");
        state.textProperty().bind(statistics.state);
        sentences.setId("findings");
        sentences.getStyleClass().add("notes");
        FittingScroll scroll = new FittingScroll(sentences);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.visibleProperty().bind(Bindings.isNotEmpty(statistics.findings));
        scroll.managedProperty().bind(scroll.visibleProperty());
        getChildren().add(new Card(Texts.of("dataset.findings.title"), state).with(scroll));
        setMinHeight(USE_PREF_SIZE);
        statistics.findings.addListener((ListChangeListener<String>) change -> show());
        show();
    }

    private void show() {
        sentences
                .getChildren()
                .setAll(statistics.findings.stream()
                        .map(sentence -> Labels.wrapped(sentence, "warning-text"))
                        .toList());
    }
}
