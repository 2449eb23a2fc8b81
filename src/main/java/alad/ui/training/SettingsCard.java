package alad.ui.training;

import alad.data.Resized;
import alad.detector.Keep;
import alad.gan.AladOptions.JoinPairs;
import alad.gan.Preset;
import alad.ui.chosen.ChosenData;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Choices;
import alad.ui.control.Field;
import alad.ui.control.Hints;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings of the next training, each with its message; the rarer ones are folded. */
final class SettingsCard extends VBox {
    private static final List<OptionField> MAIN = List.of(
            OptionField.EPOCHS,
            OptionField.BATCH_SIZE,
            OptionField.LEARNING_RATE,
            OptionField.LATENT,
            OptionField.SEED);
    private static final List<OptionField> FOLDED = List.of(
            OptionField.AVERAGE_DECAY, OptionField.PATIENCE, OptionField.CHECKPOINT_EPOCHS, OptionField.THREADS);

    private final TrainingViewModel model;
    private final VBox fields = new VBox();
    private final VBox sentences = new VBox();
    private final TitledPane protocol = fold("protocol", "", sentences);
    private final Label description = Labels.wrapped("", "muted", "small");

    SettingsCard(TrainingViewModel model) {
        this.model = model;
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        fields.getStyleClass().add("fields");
        sentences.getStyleClass().add("fields");
        model.next.preset.addListener((source, old, now) -> tellProtocol(now));
        tellProtocol(model.next.preset.get());
        Card card = new Card(Texts.of("train.settings"));
        card.getStyleClass().add("side-card");
        card.filledWith(scroll).with(facts());
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
        model.next.draft.addListener(changed -> build());
        build();
    }

    private void build() {
        fields.getChildren().clear();
        OptionsDraft draft = model.next.draft.get();
        if (draft == null) {
            fields.getChildren().add(Labels.wrapped(Texts.of("train.settings.none"), "muted"));
            return;
        }
        fields.getChildren().add(preset());
        for (OptionField field : MAIN) {
            fields.getChildren().add(number(draft, field));
        }
        fields.getChildren()
                .addAll(
                        flag("spectralNormalisation", draft.spectralNormalisation),
                        flag("latentDiscriminator", draft.latentDiscriminator),
                        joinPairs(draft),
                        keep(draft),
                        folded(draft));
        fields.getChildren().add(protocol);
        BooleanBinding busy = Bindings.createBooleanBinding(model::isBusy, model.stateProperty());
        fields.disableProperty().bind(busy);
    }

    private Node preset() {
        ComboBox<Preset> box = Choices.of("preset", model.next.presets, Preset::title, model.next.preset);
        box.setItems(model.next.presets);
        box.getStyleClass().add("long");
        ObservableValue<String> about =
                model.next.preset.map(Preset::description).orElse("");
        description.textProperty().bind(about.map(SettingsCard::firstSentence));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(about);
        tooltip.setWrapText(true);
        tooltip.setPrefWidth(320);
        box.setTooltip(tooltip);
        description.setTooltip(tooltip);
        return new Field(Texts.of("option.preset"), box, null);
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static Field number(OptionsDraft draft, OptionField field) {
        TextField editor = new TextField();
        editor.setId("option-" + field.id());
        editor.textProperty().bindBidirectional(draft.text(field));
        return new Field(field.title(), editor, draft.error(field))
                .with(reset(draft, field))
                .about(Texts.named("option.about", field));
    }

    private static Button reset(OptionsDraft draft, OptionField field) {
        Button reset = Buttons.icon("reset-" + field.id(), "reset", Texts.of("option.reset"), () -> draft.reset(field));
        reset.visibleProperty().bind(draft.changed(field));
        reset.getStyleClass().add("reset-button");
        return reset;
    }

    private static CheckBox flag(String id, BooleanProperty value) {
        CheckBox box = new CheckBox(Texts.of("option." + id));
        box.setId("option-" + id);
        box.selectedProperty().bindBidirectional(value);
        Hints.beside(box, Texts.of("option.about." + id));
        return box;
    }

    private Node joinPairs(OptionsDraft draft) {
        Field field = new Field(
                        Texts.of("option.joinPairs"),
                        Choices.of(
                                "option-joinPairs",
                                List.of(JoinPairs.values()),
                                value -> Texts.named("option.joinPairs", value),
                                draft.joinPairs),
                        null)
                .about(Texts.of("option.about.joinPairs"));
        ObservableBooleanValue images = Bindings.createBooleanBinding(
                () -> model.next.preset.get() != null && model.next.preset.get().images(), model.next.preset);
        field.visibleProperty().bind(images);
        field.managedProperty().bind(images);
        return field;
    }

    private static Node keep(OptionsDraft draft) {
        ComboBox<Keep> box = Choices.of(
                "option-keep", List.of(Keep.values()), value -> Texts.named("option.keep", value), draft.keep);
        return new Field(Texts.of("option.keep"), box, null).about(Texts.of("option.about.keep"));
    }

    private Node folded(OptionsDraft draft) {
        VBox more =
                new VBox(flag("scoreWithAverages", draft.scoreWithAverages), flag("monitored", model.next.monitored));
        more.getStyleClass().add("fields");
        for (OptionField field : FOLDED) {
            more.getChildren().add(number(draft, field));
        }
        return fold("more-settings", Texts.of("train.more"), more);
    }

    /** What parity and clean mean for the preset that is chosen. */
    private void tellProtocol(Preset now) {
        List<String> differences = model.next.differences(now);
        protocol.setVisible(!differences.isEmpty());
        protocol.setText(now == null ? "" : Texts.of("train.protocol", now.title()));
        sentences
                .getChildren()
                .setAll(differences.stream()
                        .map(each -> Labels.wrapped(each, "muted", "small"))
                        .toList());
    }

    private static TitledPane fold(String id, String title, Node content) {
        TitledPane pane = new TitledPane(title, content);
        pane.setId(id);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("fold");
        pane.managedProperty().bind(pane.visibleProperty());
        return pane;
    }

    private Node facts() {
        Label counts = Labels.wrapped("", "muted", "small");
        counts.setId("train-counts");
        counts.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> counts(model.next.chosen.get()), model.next.chosen.getReadOnlyProperty()));
        Label estimate = Labels.message(
                "train-estimate",
                Bindings.createStringBinding(
                        () -> TrainingWords.estimate(model),
                        model.next.options,
                        model.next.chosen,
                        model.stateProperty()),
                "muted");
        estimate.getStyleClass().add("small");
        VBox box = new VBox(description, counts, estimate);
        box.getStyleClass().add("facts");
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private static String counts(ChosenData data) {
        if (data == null) {
            return "";
        }
        String counts = Texts.of(
                "train.counts",
                data.split().train().length,
                data.split().validation().length,
                data.split().test().length);
        return Resized.note(data.dataset())
                .map(note -> Texts.of("train.counts.brought", counts, note))
                .orElse(counts);
    }
}
