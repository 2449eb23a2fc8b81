package alad.ui.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.experiment.Protocol;
import alad.experiment.Published;
import alad.experiment.Workbench;
import alad.job.UserError;
import alad.prepare.Grouping;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import alad.prepare.SplitRule.Kind;
import alad.prepare.TableRule;
import alad.ui.dataset.SplitDraft.GroupBy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitDraftTest {
    private final SplitDraft draft = new SplitDraft();

    @Test
    void itsDefaultsAreThoseOfTheRule() {
        assertEquals(SplitRule.DEFAULT.withSeed(42L), draft.rule().get());
        assertEquals(TableRule.DEFAULT, draft.tables().get());
        for (SplitField field : SplitField.values()) {
            assertFalse(draft.changed(field).get());
        }
    }

    @Test
    void sharesAreTypedInPercent() {
        draft.text(SplitField.TEST).set(" 37,5 % ");
        draft.text(SplitField.CONTAMINATION).set("20");
        assertEquals(0.375, draft.rule().get().testFraction());
        assertEquals(0.2, draft.rule().get().contamination());
        assertTrue(draft.changed(SplitField.TEST).get());
        draft.reset(SplitField.TEST);
        assertEquals(0.2, draft.rule().get().testFraction());
        assertFalse(draft.changed(SplitField.TEST).get());
    }

    @Test
    void sharesAreExactlyWhatIsTyped() {
        draft.text(SplitField.VALIDATION).set("0.7");
        draft.text(SplitField.TEST).set("1.1");
        draft.text(SplitField.ANOMALOUS).set("20");
        assertEquals(0.007, draft.rule().get().validationFraction());
        assertEquals(0.011, draft.rule().get().testFraction());
        assertEquals(0.2, draft.rule().get().anomalousShare());
    }

    @Test
    void noRowsAreDrawnWithoutASeed() {
        draft.text(SplitField.SEED).set(" ");
        assertNull(draft.rule().get());
        assertFalse(draft.error(SplitField.SEED).get().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "TEST, 0, Above 0 and below 100 % is expected.",
        "TEST, 100, Above 0 and below 100 % is expected.",
        "VALIDATION, x, x is no number.",
        "VALIDATION, NaN, NaN is no number.",
        "VALIDATION, 1e999999, Above 0 and below 100 % is expected.",
        "ANOMALOUS, 0, Above 0 and up to 100 % is expected.",
        "ANOMALOUS, 100.5, Above 0 and up to 100 % is expected.",
        "LABELLED, -1, From 0 to below 100 % is expected.",
        "CONTAMINATION, 20.1, From 0 to 20 % is expected.",
        "SEED, 1.5, 1.5 is no whole number."
    })
    void whatIsWrongIsSaidBesideItsField(SplitField field, String typed, String message) {
        draft.text(field).set(typed);
        assertNull(draft.rule().get());
        for (SplitField each : SplitField.values()) {
            String said = draft.error(each).get().replace("\"", "");
            assertEquals(each == field ? message : "", said);
        }
    }

    @Test
    void groupsNeedTheirColumnOrExpression() {
        draft.groupBy.set(GroupBy.COLUMN);
        assertNull(draft.rule().get());
        assertFalse(draft.error(SplitField.GROUPS).get().isEmpty());
        draft.text(SplitField.GROUPS).set("patient");
        assertEquals(Grouping.byColumn("patient"), draft.rule().get().groups());
        draft.groupBy.set(GroupBy.FOLDER);
        assertEquals(Grouping.byFolder(), draft.rule().get().groups());
        draft.groupBy.set(GroupBy.NAME);
        draft.text(SplitField.GROUPS).set("(");
        assertEquals(
                "\"(\" is no regular expression: Unclosed group.",
                draft.error(SplitField.GROUPS).get());
        draft.groupBy.set(GroupBy.NONE);
        assertNull(draft.rule().get().groups());
    }

    @Test
    void aFixedSplitNeedsNothingButItsFile() {
        draft.text(SplitField.TEST).set("nonsense");
        draft.kind.set(Kind.FIXED);
        assertNull(draft.rule().get());
        assertFalse(draft.error(SplitField.FILE).get().isEmpty());
        assertEquals("", draft.error(SplitField.TEST).get());
        draft.text(SplitField.FILE).set("run/split.json");
        assertEquals(Path.of("run", "split.json"), draft.rule().get().file());
    }

    @Test
    void anUncleanedTrainingPartCanNotBeContaminatedAsWell() {
        draft.kind.set(Kind.RANDOM_UNCLEANED);
        draft.text(SplitField.CONTAMINATION).set("5");
        assertNull(draft.rule().get());
        assertFalse(draft.error(SplitField.CONTAMINATION).get().isEmpty());
    }

    @Test
    void whyDataCantBeSplitIsShownBesideItsField() {
        assertTrue(draft.show(UserError.invalid("contamination", "Too few.")));
        assertEquals("Too few.", draft.error(SplitField.CONTAMINATION).get());
        assertFalse(draft.show(UserError.invalid("normalClasses", "None.")));
    }

    @Test
    void tablesAreScaledAsChosen() {
        draft.scaling.set(Scaling.ROBUST);
        draft.missing.set(TableRule.Missing.MEDIAN);
        draft.indicators.set(true);
        assertEquals(
                new TableRule(Scaling.ROBUST, TableRule.Missing.MEDIAN, true),
                draft.tables().get());
    }

    @Test
    void aProtocolGivesTheDefaultsUntilNoneIsFollowed() {
        Protocol protocol = new Workbench(Path.of("none")).protocol("kdd99").orElseThrow();
        draft.groupBy.set(GroupBy.FOLDER);
        draft.indicators.set(true);
        draft.missing.set(TableRule.Missing.MEDIAN);
        draft.text(SplitField.VALIDATION).set("nonsense");
        draft.follow(new Published("kdd99", protocol, true));
        assertEquals(protocol.parity().split(), draft.rule().get());
        assertEquals(
                new TableRule(Scaling.NONE, TableRule.DEFAULT.missing(), false),
                draft.tables().get());
        draft.text(SplitField.VALIDATION).set("10");
        assertTrue(draft.changed(SplitField.VALIDATION).get());
        draft.reset(SplitField.VALIDATION);
        assertEquals(protocol.parity().split(), draft.rule().get());
        assertFalse(draft.changed(SplitField.VALIDATION).get());
        draft.followNone();
        assertEquals(SplitRule.DEFAULT.withSeed(42L), draft.rule().get());
        assertEquals(TableRule.DEFAULT, draft.tables().get());
    }

    /** Each change splits the data again. */
    @Test
    void followingAProtocolIsOneChange() {
        Protocol protocol = new Workbench(Path.of("none")).protocol("kdd99").orElseThrow();
        draft.missing.set(TableRule.Missing.MEDIAN);
        draft.indicators.set(true);
        List<SplitRule> rules = new ArrayList<>();
        List<TableRule> tables = new ArrayList<>();
        draft.rule().addListener((observable, old, now) -> rules.add(now));
        draft.tables().addListener((observable, old, now) -> tables.add(now));
        draft.follow(new Published("kdd99", protocol, true));
        assertEquals(List.of(protocol.parity().split()), rules);
        assertEquals(List.of(TableRule.DEFAULT.with(Scaling.NONE)), tables);
    }
}
