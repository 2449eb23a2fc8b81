package alad.ui.dataset;

import alad.data.Dataset;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Choices;
import alad.ui.control.Field;
import alad.ui.control.Labels;
import alad.ui.control.ShareBar;
import alad.ui.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the rows will be shared out, before anything is trained, with what is worth knowing about them. */
final class SplitCard extends VBox {
    private final DatasetViewModel model;
    private final VBox parts = new VBox();
    private final VBox notes = new VBox();
    private final ScrollPane notesScroll = new ScrollPane(notes);

    SplitCard(DatasetViewModel model, Runnable goOn) {
        this.model = model;
        getStyleClass().add("column");
        Card card = new Card(Texts.of("split.title"));
        card.getStyleClass().add("side-card");
        card.with(rule(), Labels.message("split-error", model.splitError, "error-text"), parts);
        parts.getStyleClass().add("split-parts");
        Button next = Buttons.primary("to-training", Texts.of("dataset.train"), goOn);
        next.setMaxWidth(Double.MAX_VALUE);
        next.disableProperty().bind(model.chosen.getReadOnlyProperty().isNull());
        card.setMinHeight(Region.USE_PREF_SIZE);
        Card more = new Card(Texts.of("dataset.notes"));
        more.getStyleClass().add("side-card");
        notes.getStyleClass().add("notes");
        notesScroll.setFitToWidth(true);
        more.filledWith(notesScroll);
        more.with(next);
        VBox.setVgrow(more, Priority.ALWAYS);
        getChildren().addAll(card, more);
        model.split.addListener(changed -> show());
        model.dataset.addListener(changed -> show());
        show();
    }

    private Node rule() {
        return new Field(
                Texts.of("split.kind"),
                Choices.of(
                        "split-kind",
                        List.of(SplitRule.Kind.values()),
                        kind -> Texts.named("split.kind", kind),
                        model.splitKind),
                null);
    }

    private void show() {
        Split split = model.split.get();
        Dataset dataset = model.dataset.get();
        parts.getChildren().clear();
        if (split == null) {
            Label waiting = Labels.wrapped(Texts.of("split.waiting"), "muted");
            waiting.visibleProperty().bind(Bindings.isEmpty(model.splitError));
            waiting.managedProperty().bind(waiting.visibleProperty());
            parts.getChildren().add(waiting);
        } else {
            double largest = Math.max(split.train().length, split.test().length);
            parts.getChildren()
                    .addAll(
                            part("split.train", "split.train.about", split, split.train(), largest),
                            part("split.validation", "split.validation.about", split, split.validation(), largest),
                            part("split.labelled", "split.labelled.about", split, split.labelledValidation(), largest),
                            part("split.test", "split.test.about", split, split.test(), largest));
        }
        showNotes(dataset, split);
    }

    private static Node part(String name, String about, Split split, int[] rows, double largest) {
        int anomalous = split.anomalousIn(rows);
        int normal = rows.length - anomalous;
        Label title = Labels.strong(Texts.of(name));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label counts = Labels.whole(Labels.muted(
                anomalous == 0 ? Texts.of("split.normalOnly", normal) : Texts.of("split.counts", normal, anomalous)));
        ShareBar bar = new ShareBar();
        bar.show(normal / largest, anomalous / largest);
        VBox part = new VBox(new HBox(title, gap, counts), bar, Labels.wrapped(Texts.of(about), "muted", "small"));
        part.getStyleClass().add("split-part");
        return part;
    }

    private void showNotes(Dataset dataset, Split split) {
        notes.getChildren().clear();
        if (dataset == null) {
            return;
        }
        for (String warning : DatasetWords.warnings(split)) {
            notes.getChildren().add(Labels.wrapped(warning, "warning-text"));
        }
        for (String note : dataset.notes()) {
            notes.getChildren().add(Labels.wrapped(note, "muted"));
        }
        notes.getChildren().add(Labels.wrapped(Texts.of("dataset.format", dataset.format()), "muted"));
        Label source = Labels.wrapped(DatasetWords.shortPath(dataset.source()), "muted");
        source.setTooltip(new Tooltip(dataset.source().toString()));
        notes.getChildren().add(source);
    }
}
