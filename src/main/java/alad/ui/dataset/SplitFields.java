package alad.ui.dataset;

import alad.data.TableSamples;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule.Kind;
import alad.prepare.TableRule;
import alad.ui.control.Buttons;
import alad.ui.control.Choices;
import alad.ui.control.Field;
import alad.ui.control.Hints;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** The fields that describe a split: its kind always in sight, the rest folded away. */
final class SplitFields extends VBox {
    private final SplitDraft draft;
    private final BooleanBinding table;
    private final BooleanBinding fixed;

    SplitFields(DatasetViewModel model, DataPicker picker) {
        draft = model.splitting;
        table = Bindings.createBooleanBinding(
                () -> model.dataset.get() != null && model.dataset.get().samples() instanceof TableSamples,
                model.dataset.getReadOnlyProperty());
        fixed = draft.kind.isEqualTo(Kind.FIXED);
        getStyleClass().addAll("fields", "split-fields");
        Field kind = new Field(
                        Texts.of("split.kind"),
                        Choices.of(
                                "split-kind",
                                List.of(Kind.values()),
                                value -> Texts.named("split.kind", value),
                                draft.kind),
                        null)
                .about(Texts.of("split.about.kind"));
        Button choose = Buttons.plain(
                "choose-split-file",
                Texts.of("split.choose"),
                () -> picker.file(path -> draft.text(SplitField.FILE).set(path.toString())));
        getChildren()
                .addAll(
                        shown(protocol(model.protocol), Bindings.isNotEmpty(model.protocol.offered)),
                        kind,
                        shown(text(SplitField.FILE), fixed),
                        shown(choose, fixed),
                        folded());
    }

    private static Node protocol(ProtocolChoice protocol) {
        Label about = Labels.wrapped("", "muted");
        about.setId("split-protocol-about");
        about.textProperty().bind(Bindings.createStringBinding(protocol::about, protocol.way, protocol.offered));
        VBox field = new VBox(
                new Field(
                        Texts.of("split.protocol"),
                        Choices.of(
                                "split-protocol",
                                List.of(ProtocolChoice.Way.values()),
                                value -> Texts.named("split.protocol", value),
                                protocol.way),
                        null),
                about);
        field.getStyleClass().add("fields");
        return field;
    }

    private Node folded() {
        VBox more = new VBox();
        more.getStyleClass().add("fields");
        Stream.of(
                        SplitField.TEST,
                        SplitField.VALIDATION,
                        SplitField.LABELLED,
                        SplitField.ANOMALOUS,
                        SplitField.CONTAMINATION,
                        SplitField.SEED)
                .map(field -> shown(text(field), fixed.not()))
                .forEach(more.getChildren()::add);
        BooleanBinding named = Bindings.createBooleanBinding(
                () -> draft.groupBy.get().isNamed() && !fixed.get(), draft.groupBy, fixed);
        more.getChildren()
                .addAll(shown(groupBy(), fixed.not()), shown(text(SplitField.GROUPS), named), shown(tables(), table));
        TitledPane pane = new TitledPane(Texts.of("split.more"), more);
        pane.setId("split-more");
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("fold");
        Stream.of(SplitField.values())
                .filter(field -> field != SplitField.FILE)
                .forEach(field -> draft.error(field).addListener((source, old, now) -> {
                    if (!now.isEmpty()) {
                        pane.setExpanded(true);
                    }
                }));
        return pane;
    }

    private Node groupBy() {
        return new Field(
                        Texts.of("split.groupBy"),
                        Choices.of(
                                "split-groupBy",
                                List.of(SplitDraft.GroupBy.values()),
                                value -> Texts.named("split.groupBy", value),
                                draft.groupBy),
                        null)
                .about(Texts.of("split.about.groupBy"));
    }

    private Node tables() {
        CheckBox indicators = new CheckBox(Texts.of("split.indicators"));
        indicators.setId("split-indicators");
        indicators.selectedProperty().bindBidirectional(draft.indicators);
        Hints.beside(indicators, Texts.of("split.about.indicators"));
        VBox fields = new VBox(
                new Field(
                                Texts.of("split.scaling"),
                                Choices.of(
                                        "split-scaling",
                                        List.of(Scaling.values()),
                                        value -> Texts.named("split.scaling", value),
                                        draft.scaling),
                                null)
                        .about(Texts.of("split.about.scaling")),
                new Field(
                                Texts.of("split.missing"),
                                Choices.of(
                                        "split-missing",
                                        List.of(TableRule.Missing.values()),
                                        value -> Texts.named("split.missing", value),
                                        draft.missing),
                                null)
                        .about(Texts.of("split.about.missing")),
                indicators);
        fields.getStyleClass().add("fields");
        return fields;
    }

    private Node text(SplitField field) {
        TextField editor = new TextField();
        editor.setId("split-" + field.id());
        editor.textProperty().bindBidirectional(draft.text(field));
        Button reset =
                Buttons.icon("reset-split-" + field.id(), "reset", Texts.of("split.default"), () -> draft.reset(field));
        reset.visibleProperty().bind(draft.changed(field));
        reset.getStyleClass().add("reset-button");
        return new Field(field.title(), editor, draft.error(field))
                .with(reset)
                .about(Texts.named("split.about", field));
    }

    private static Node shown(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
