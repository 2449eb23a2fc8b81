package alad.ui.training;

import alad.gan.AladOptions.JoinPairs;
import alad.gan.Preset;
import alad.ui.task.Tasks;
import alad.ui.text.Texts;
import alad.ui.undo.UndoHistory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;

/** The settings of the next training as they were, to be taken back. */
final class SettingsHistory {
    private record Settings(Preset preset, Map<OptionField, String> texts, List<Boolean> flags, JoinPairs joinPairs) {}

    private final NextTraining next;
    private final UndoHistory undo;

    SettingsHistory(NextTraining next, Tasks tasks) {
        this.next = next;
        undo = new UndoHistory(tasks.window());
        next.draft.addListener((source, old, now) -> watch(now));
    }

    UndoHistory undo() {
        return undo;
    }

    private void watch(OptionsDraft draft) {
        Stream<Observable> texts = Stream.of(OptionField.values()).map(draft::text);
        Observable[] all = Stream.of(texts, flags(draft).stream(), Stream.of(next.preset, draft.joinPairs))
                .flatMap(each -> each)
                .toArray(Observable[]::new);
        undo.watch(Texts.of("undo.settings"), () -> now(draft), then -> back(draft, then), all)
                .anewWith(next.presets);
    }

    private List<BooleanProperty> flags(OptionsDraft draft) {
        return List.of(draft.spectralNormalisation, draft.latentDiscriminator, draft.scoreWithAverages, next.monitored);
    }

    private Settings now(OptionsDraft draft) {
        Map<OptionField, String> texts = new EnumMap<>(OptionField.class);
        for (OptionField field : OptionField.values()) {
            texts.put(field, draft.text(field).get());
        }
        List<Boolean> flags = flags(draft).stream().map(BooleanProperty::get).toList();
        return new Settings(next.preset.get(), texts, flags, draft.joinPairs.get());
    }

    /** The preset first, for it brings settings of its own. */
    private void back(OptionsDraft draft, Settings then) {
        next.preset.set(then.preset());
        then.texts().forEach((field, text) -> draft.text(field).set(text));
        for (int i = 0; i < then.flags().size(); i++) {
            flags(draft).get(i).set(then.flags().get(i));
        }
        draft.joinPairs.set(then.joinPairs());
    }
}
