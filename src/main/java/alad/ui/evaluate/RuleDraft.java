package alad.ui.evaluate;

import alad.detector.ScoreKind;
import alad.evaluate.ThresholdRule;
import alad.job.UserError;
import alad.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The rule being chosen: its kind and value as typed; each kind remembers its value. */
final class RuleDraft {
    /** What was chosen, and with which values. */
    record Made(Map<ScoreKind, Choice> choices, Choice shown, Map<Choice, String> values) {}

    private final Map<Choice, String> values = new EnumMap<>(Choice.class);
    private final Map<ScoreKind, Choice> choices = new EnumMap<>(ScoreKind.class);
    private final BiConsumer<Choice, Optional<ThresholdRule>> chosen;
    private boolean following;

    // State
    final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.OWN);
    final StringProperty value = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /** @param chosen gets what the user has chosen, with the rule where the choice is one */
    RuleDraft(BiConsumer<Choice, Optional<ThresholdRule>> chosen) {
        this.chosen = chosen;
        choice.addListener((source, old, now) -> {
            boolean byUser = !following;
            following = true;
            value.set(values.getOrDefault(now, now.usual()));
            following = false;
            if (byUser) {
                apply();
            }
        });
        value.addListener((source, old, now) -> {
            values.put(choice.get(), now);
            if (!following) {
                apply();
            }
        });
    }

    /** What is wrong with the rule or its value, in words; empty when nothing is. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Shows how the threshold came about, without choosing one. */
    void follow(Choice now) {
        following = true;
        choice.set(now);
        following = false;
        error.set("");
    }

    /** Notes how the threshold of a score came about. */
    void remember(ScoreKind kind, Choice made) {
        choices.put(kind, made);
    }

    /** @param own whether it is the threshold that is kept with the run */
    void follow(ScoreKind kind, boolean own) {
        follow(own ? Choice.OWN : choices.getOrDefault(kind, Choice.HAND));
    }

    /** Forgets how thresholds came about: those of another run are its own. */
    void forget() {
        choices.clear();
        follow(Choice.OWN);
    }

    Made made() {
        return new Made(Map.copyOf(choices), choice.get(), Map.copyOf(values));
    }

    /** Shows what was chosen at another time. */
    void back(Made then) {
        choices.clear();
        choices.putAll(then.choices());
        values.clear();
        values.putAll(then.values());
        follow(then.shown());
        following = true;
        value.set(values.getOrDefault(then.shown(), then.shown().usual()));
        following = false;
    }

    void refuse(String why) {
        error.set(why);
    }

    private void apply() {
        error.set("");
        if (!choice.get().isRule()) {
            chosen.accept(choice.get(), Optional.empty());
            return;
        }
        try {
            double number = choice.get().takesValue() ? number(value.get()) : 0;
            chosen.accept(choice.get(), Optional.of(choice.get().rule(number)));
        } catch (UserError refused) {
            error.set(refused.getMessage());
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip().replace("%", "").replace(",", ""));
        } catch (NumberFormatException e) {
            throw UserError.invalid("value", Texts.of("evaluate.rule.noNumber", text.strip()));
        }
    }
}
