package alad.ui.training;

import alad.detector.Keep;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.job.UserError;
import alad.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Options as the user types them, each checked by itself as it changes. */
final class OptionsDraft {
    // State
    final BooleanProperty spectralNormalisation = new SimpleBooleanProperty();
    final BooleanProperty latentDiscriminator = new SimpleBooleanProperty();
    final BooleanProperty scoreWithAverages = new SimpleBooleanProperty();
    final ObjectProperty<JoinPairs> joinPairs = new SimpleObjectProperty<>(JoinPairs.CHANNELS);
    final ObjectProperty<Keep> keep = new SimpleObjectProperty<>(Keep.BEST);
    private final Map<OptionField, StringProperty> texts = new EnumMap<>(OptionField.class);
    private final Map<OptionField, StringProperty> errors = new EnumMap<>(OptionField.class);
    private final Map<OptionField, BooleanProperty> changed = new EnumMap<>(OptionField.class);
    private final ReadOnlyObjectWrapper<AladOptions> options = new ReadOnlyObjectWrapper<>();
    private AladOptions defaults;

    OptionsDraft(AladOptions defaults) {
        this.defaults = defaults;
        for (OptionField field : OptionField.values()) {
            texts.put(field, new SimpleStringProperty(field.text(defaults)));
            errors.put(field, new SimpleStringProperty(""));
            changed.put(field, new SimpleBooleanProperty());
            texts.get(field).addListener(observable -> check());
        }
        for (BooleanProperty flag :
                new BooleanProperty[] {spectralNormalisation, latentDiscriminator, scoreWithAverages}) {
            flag.addListener(observable -> check());
        }
        joinPairs.addListener(observable -> check());
        keep.addListener(observable -> check());
        resetAll(defaults);
    }

    StringProperty text(OptionField field) {
        return texts.get(field);
    }

    /** Empty while the field is fine. */
    StringProperty error(OptionField field) {
        return errors.get(field);
    }

    /** Whether the field differs from the preset. */
    BooleanProperty changed(OptionField field) {
        return changed.get(field);
    }

    /** Null while any field is wrong. */
    ReadOnlyObjectProperty<AladOptions> options() {
        return options.getReadOnlyProperty();
    }

    // Commands

    void reset(OptionField field) {
        texts.get(field).set(field.text(defaults));
    }

    /** Takes a preset's options, all of them. */
    void resetAll(AladOptions newDefaults) {
        defaults = newDefaults;
        spectralNormalisation.set(defaults.spectralNormalisation());
        latentDiscriminator.set(defaults.latentDiscriminator());
        scoreWithAverages.set(defaults.scoreWithAverages());
        follow(defaults);
        for (OptionField field : OptionField.values()) {
            reset(field);
        }
        check();
    }

    /** Takes what the protocols to published figures set. */
    void follow(AladOptions protocol) {
        joinPairs.set(protocol.joinPairs());
        keep.set(protocol.keep());
    }

    private void check() {
        boolean fine = true;
        for (OptionField field : OptionField.values()) {
            String standard = field.text(defaults);
            String now = texts.get(field).get();
            changed.get(field).set(!now.strip().equals(standard));
            String message = "";
            try {
                Map<OptionField, String> alone = standards();
                alone.put(field, now);
                build(alone);
            } catch (UserError error) {
                message = error.getMessage();
                fine = false;
            }
            errors.get(field).set(message);
        }
        options.set(fine ? build(current()) : null);
    }

    private Map<OptionField, String> standards() {
        Map<OptionField, String> values = new EnumMap<>(OptionField.class);
        for (OptionField field : OptionField.values()) {
            values.put(field, field.text(defaults));
        }
        return values;
    }

    private Map<OptionField, String> current() {
        Map<OptionField, String> values = new EnumMap<>(OptionField.class);
        texts.forEach((field, text) -> values.put(field, text.get()));
        return values;
    }

    private AladOptions build(Map<OptionField, String> values) {
        return new AladOptions(
                whole(OptionField.EPOCHS, values),
                whole(OptionField.BATCH_SIZE, values),
                real(OptionField.LEARNING_RATE, values),
                whole(OptionField.LATENT, values),
                large(OptionField.SEED, values),
                spectralNormalisation.get(),
                latentDiscriminator.get(),
                joinPairs.get(),
                real(OptionField.AVERAGE_DECAY, values),
                scoreWithAverages.get(),
                whole(OptionField.PATIENCE, values),
                whole(OptionField.CHECKPOINT_EPOCHS, values),
                whole(OptionField.THREADS, values),
                keep.get());
    }

    private static int whole(OptionField field, Map<OptionField, String> values) {
        long value = large(field, values);
        if (value != (int) value) {
            throw notANumber(field, "option.notWhole", values);
        }
        return (int) value;
    }

    private static long large(OptionField field, Map<OptionField, String> values) {
        try {
            return Long.parseLong(values.get(field).strip());
        } catch (NumberFormatException e) {
            throw notANumber(field, "option.notWhole", values);
        }
    }

    private static double real(OptionField field, Map<OptionField, String> values) {
        try {
            return Double.parseDouble(values.get(field).strip());
        } catch (NumberFormatException e) {
            throw notANumber(field, "option.notNumber", values);
        }
    }

    private static UserError notANumber(OptionField field, String key, Map<OptionField, String> values) {
        String text = values.get(field).strip();
        return UserError.invalid(
                field.id(),
                text.isEmpty() ? Texts.of("option.empty", field.title()) : Texts.of(key, field.title(), text));
    }
}
