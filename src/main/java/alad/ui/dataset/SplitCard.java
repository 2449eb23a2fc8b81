package alad.ui.dataset;

import alad.data.Dataset;
import alad.describe.Recognition;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the rows will be shared out, before anything is trained, with what is worth knowing about them. */
final class SplitCard extends VBox {
    private static final double FIELDS_HEIGHT = 70;
    private static final double NOTES_HEIGHT = 160;

    private final DatasetViewModel model;
    private final VBox parts = new VBox();
    private final VBox notes = new VBox();

    SplitCard(DatasetViewModel model, DataPicker picker, Runnable goOn) {
        this.model = model;
        getStyleClass().add("column");
        Card card = new Card(Texts.of("split.title"));
        card.getStyleClass().add("side-card");
        FittingScroll scroll = new FittingScroll(new SplitFields(model, picker));
        scroll.setMinHeight(FIELDS_HEIGHT);
        parts.setMinHeight(Region.USE_PREF_SIZE);
        card.with(scroll, Labels.message("split-error", model.splitError, "error-text"), parts);
        Button next = Buttons.primary("to-training", Texts.of("dataset.train"), goOn);
        next.setMaxWidth(Double.MAX_VALUE);
        next.disableProperty().bind(model.chosen.getReadOnlyProperty().isNull());
        Card more = new Card(Texts.of("dataset.notes"));
        more.getStyleClass().add("side-card");
        more.setMinHeight(NOTES_HEIGHT);
        more.setPrefHeight(NOTES_HEIGHT);
        notes.getStyleClass().add("notes");
        VBox words = new VBox(new FindingNotes(model.statistics), notes);
        words.getStyleClass().add("notes");
        ScrollPane notesScroll = new ScrollPane(words);
        notesScroll.setFitToWidth(true);
        more.filledWith(notesScroll);
        more.with(next);
        VBox.setVgrow(more, Priority.ALWAYS);
        getChildren().addAll(card, more);
        model.preview.addListener(changed -> show());
        model.dataset.addListener(changed -> show());
        show();
    }

    private void show() {
        SplitPreview preview = model.preview.get();
        parts.getChildren().clear();
        if (preview == null) {
            Label waiting = Labels.wrapped("", "muted");
            waiting.textProperty()
                    .bind(Bindings.createStringBinding(() -> waiting(model), model.normal, model.splitting.rule()));
            waiting.visibleProperty().bind(waiting.textProperty().isNotEmpty());
            waiting.managedProperty().bind(waiting.visibleProperty());
            parts.getChildren().add(waiting);
        } else {
            parts.getChildren().add(new SplitCounts(preview.table()));
        }
        showNotes(model.dataset.get(), preview);
    }

    private static String waiting(DatasetViewModel model) {
        if (model.normal.isEmpty()) {
            return Texts.of("split.waiting");
        }
        return model.splitting.rule().get() == null ? Texts.of("split.wrong") : "";
    }

    private void showNotes(Dataset dataset, SplitPreview preview) {
        notes.getChildren().clear();
        if (dataset == null) {
            return;
        }
        for (String warning :
                DatasetWords.warnings(preview == null ? null : preview.chosen().split())) {
            notes.getChildren().add(Labels.wrapped(warning, "warning-text"));
        }
        for (String sentence : preview == null ? List.<String>of() : preview.words()) {
            notes.getChildren().add(Labels.wrapped(sentence));
        }
        for (String note : dataset.notes()) {
            notes.getChildren().add(Labels.wrapped(note, "muted"));
        }
        notes.getChildren().add(Labels.wrapped(Recognition.sentence(dataset), "muted"));
        Label source = Labels.wrapped(DatasetWords.shortPath(dataset.source()), "muted");
        source.setTooltip(new Tooltip(dataset.source().toString()));
        notes.getChildren().add(source);
    }
}
