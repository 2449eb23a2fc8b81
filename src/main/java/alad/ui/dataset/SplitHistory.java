package alad.ui.dataset;

import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule.Kind;
import alad.prepare.TableRule;
import alad.ui.task.Tasks;
import alad.ui.text.Texts;
import alad.ui.undo.UndoHistory;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;

/** What is normal and how the open data is shared out, as it was, to be taken back. */
final class SplitHistory {
    private record Sharing(
            ProtocolChoice.Way way,
            Kind kind,
            SplitDraft.GroupBy groupBy,
            Map<SplitField, String> texts,
            Scaling scaling,
            TableRule.Missing missing,
            boolean indicators,
            Set<String> normal) {}

    private final DatasetViewModel model;
    private final SplitDraft draft;
    private final UndoHistory undo;

    SplitHistory(DatasetViewModel model, Tasks tasks) {
        this.model = model;
        draft = model.splitting;
        undo = new UndoHistory(tasks.window());
        Stream<Observable> texts = Stream.of(SplitField.values()).map(draft::text);
        Stream<Observable> choices = Stream.of(
                model.protocol.way, draft.kind, draft.groupBy, draft.scaling, draft.missing, draft.indicators);
        undo.watch(
                        Texts.of("undo.split"),
                        this::now,
                        this::back,
                        Stream.of(texts, choices, Stream.of(model.normal))
                                .flatMap(each -> each)
                                .toArray(Observable[]::new))
                .anewWith(model.dataset);
    }

    UndoHistory undo() {
        return undo;
    }

    private Sharing now() {
        Map<SplitField, String> texts = new EnumMap<>(SplitField.class);
        for (SplitField field : SplitField.values()) {
            texts.put(field, draft.text(field).get());
        }
        return new Sharing(
                model.protocol.way.get(),
                draft.kind.get(),
                draft.groupBy.get(),
                texts,
                draft.scaling.get(),
                draft.missing.get(),
                draft.indicators.get(),
                Set.copyOf(model.normal));
    }

    /** The protocol first, for it brings a split of its own. */
    private void back(Sharing then) {
        model.protocol.way.set(then.way());
        draft.kind.set(then.kind());
        draft.groupBy.set(then.groupBy());
        then.texts().forEach((field, text) -> draft.text(field).set(text));
        draft.scaling.set(then.scaling());
        draft.missing.set(then.missing());
        draft.indicators.set(then.indicators());
        model.callNormal(then.normal());
    }
}
