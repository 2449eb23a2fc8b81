package alad.ui.dataset;

import alad.experiment.Published;
import alad.job.UserError;
import alad.prepare.Grouping;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import alad.prepare.SplitRule.Kind;
import alad.prepare.TableRule;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A split, and how tables become numbers, as the user types them, each field checked as it changes. */
final class SplitDraft {
    /** What may be kept together. */
    enum GroupBy {
        NONE,
        COLUMN,
        FOLDER,
        NAME;

        boolean isNamed() {
            return this == COLUMN || this == NAME;
        }
    }

    // State
    final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.AUTO);
    final ObjectProperty<GroupBy> groupBy = new SimpleObjectProperty<>(GroupBy.NONE);
    final ObjectProperty<Scaling> scaling = new SimpleObjectProperty<>(TableRule.DEFAULT.scaling());
    final ObjectProperty<TableRule.Missing> missing = new SimpleObjectProperty<>(TableRule.DEFAULT.missing());
    final BooleanProperty indicators = new SimpleBooleanProperty(TableRule.DEFAULT.indicators());
    private final Map<SplitField, StringProperty> texts = new EnumMap<>(SplitField.class);
    private final Map<SplitField, StringProperty> errors = new EnumMap<>(SplitField.class);
    private final Map<SplitField, BooleanProperty> changed = new EnumMap<>(SplitField.class);
    private final Map<SplitField, String> standards = new EnumMap<>(SplitField.class);
    private final ReadOnlyObjectWrapper<SplitRule> rule = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TableRule> tables = new ReadOnlyObjectWrapper<>();
    private boolean filling;

    SplitDraft() {
        for (SplitField field : SplitField.values()) {
            standards.put(field, field.standard());
            texts.put(field, new SimpleStringProperty(field.standard()));
            errors.put(field, new SimpleStringProperty(""));
            changed.put(field, new SimpleBooleanProperty());
            texts.get(field).addListener(observable -> check());
        }
        kind.addListener(observable -> check());
        groupBy.addListener(observable -> check());
        scaling.addListener(observable -> takeTables());
        missing.addListener(observable -> takeTables());
        indicators.addListener(observable -> takeTables());
        check();
        takeTables();
    }

    StringProperty text(SplitField field) {
        return texts.get(field);
    }

    /** Empty while the field is fine. */
    StringProperty error(SplitField field) {
        return errors.get(field);
    }

    /** Whether the field differs from its default. */
    BooleanProperty changed(SplitField field) {
        return changed.get(field);
    }

    /** Null while any field is wrong. */
    ReadOnlyObjectProperty<SplitRule> rule() {
        return rule.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TableRule> tables() {
        return tables.getReadOnlyProperty();
    }

    // Commands

    void reset(SplitField field) {
        texts.get(field).set(standards.get(field));
    }

    /** Takes over how a protocol shares rows out and scales numbers: these are the defaults from now on. */
    void follow(Published published) {
        SplitRule followed = published.split();
        fill(followed.kind(), field -> field.standard(followed), published.scaling());
    }

    /** Goes back to the workbench's own defaults. */
    void followNone() {
        fill(SplitRule.DEFAULT.kind(), SplitField::standard, TableRule.DEFAULT.scaling());
    }

    private void fill(Kind newKind, Function<SplitField, String> newStandards, Scaling newScaling) {
        filling = true;
        kind.set(newKind);
        groupBy.set(GroupBy.NONE);
        for (SplitField field : SplitField.values()) {
            standards.put(field, newStandards.apply(field));
            reset(field);
        }
        scaling.set(newScaling);
        missing.set(TableRule.DEFAULT.missing());
        indicators.set(TableRule.DEFAULT.indicators());
        filling = false;
        takeTables();
        check();
    }

    /**
     * Shows why the data can't be split beside the field that it names.
     *
     * @return whether it names one
     */
    boolean show(UserError error) {
        for (SplitField field : SplitField.values()) {
            if (field.id().equals(error.field().orElse(""))) {
                errors.get(field).set(error.getMessage());
                return true;
            }
        }
        return false;
    }

    private void check() {
        if (filling) {
            return;
        }
        SplitRule found = null;
        errors.values().forEach(error -> error.set(""));
        texts.forEach(
                (field, text) -> changed.get(field).set(!text.get().strip().equals(standards.get(field))));
        boolean fine = true;
        if (kind.get() != Kind.FIXED) {
            for (SplitField field : new SplitField[] {
                SplitField.TEST,
                SplitField.VALIDATION,
                SplitField.LABELLED,
                SplitField.ANOMALOUS,
                SplitField.CONTAMINATION
            }) {
                fine &= isFine(() -> field.share(text(field).get()));
            }
            fine &= isFine(() -> SplitField.SEED.whole(text(SplitField.SEED).get()));
            fine &= isFine(this::groups);
        }
        if (fine) {
            try {
                found = kind.get() == Kind.FIXED ? SplitRule.fixed(file()) : drawn();
            } catch (UserError error) {
                show(error);
            }
        }
        rule.set(found);
    }

    private boolean isFine(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (UserError error) {
            show(error);
            return false;
        }
    }

    private SplitRule drawn() {
        return new SplitRule(
                        kind.get(),
                        share(SplitField.TEST),
                        share(SplitField.VALIDATION),
                        share(SplitField.LABELLED),
                        share(SplitField.ANOMALOUS))
                .withContamination(share(SplitField.CONTAMINATION))
                .withGroups(groups())
                .withSeed(SplitField.SEED.whole(text(SplitField.SEED).get()));
    }

    private double share(SplitField field) {
        return field.share(text(field).get());
    }

    private Grouping groups() {
        String of = text(SplitField.GROUPS).get();
        return switch (groupBy.get()) {
            case NONE -> null;
            case COLUMN -> Grouping.byColumn(of);
            case FOLDER -> Grouping.byFolder();
            case NAME -> Grouping.byName(of);
        };
    }

    private Path file() {
        String typed = text(SplitField.FILE).get().strip();
        try {
            return typed.isEmpty() ? null : Path.of(typed);
        } catch (InvalidPathException e) {
            throw SplitField.FILE.wrong("split.error.path", typed);
        }
    }

    private void takeTables() {
        if (filling) {
            return;
        }
        tables.set(new TableRule(scaling.get(), missing.get(), indicators.get()));
    }
}
