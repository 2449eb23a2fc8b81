package alad.ui.dataset;

import alad.ui.control.Labels;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;

/** What could spoil a training or flatter its result; arrives in the background, and so where it pushes nothing away. */
final class FindingNotes extends VBox {
    private final Statistics statistics;
    private final VBox sentences = new VBox();

    FindingNotes(Statistics statistics) {
        this.statistics = statistics;
        getStyleClass().add("notes");
        sentences.setId("findings");
        sentences.getStyleClass().add("notes");
        getChildren().addAll(Labels.message("findings-state", statistics.state, "muted"), sentences);
        statistics.findings.addListener((ListChangeListener<String>) change -> show());
        show();
    }

    private void show() {
        sentences
                .getChildren()
                .setAll(statistics.findings.stream()
                        .map(sentence -> Labels.wrapped(sentence, "warning-text"))
                        .toList());
        sentences.setManaged(!statistics.findings.isEmpty());
    }
}
