package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.DataRequest;
import alad.detector.Keep;
import alad.detector.ScoreKind;
import alad.evaluate.Interval;
import alad.experiment.Verdict.Level;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {
    private static final Interval AHEAD = new Interval(0.01, 0.2);
    private static final Interval LEVEL = new Interval(-0.01, 0.2);
    private static final Map<String, Integer> COUNTS =
            Map.of("train", 4250, "validation", 100, "test", 1800, "testAnomalous", 900);

    @Test
    void anIntervalBelowOneHalfPointsTheOtherWay() {
        Verdict found = verdict(0.31, new Interval(0.28, 0.34), AHEAD, AHEAD);
        assertEquals(Level.WORSE_THAN_CHANCE, found.level());
        assertTrue(found.sentence().contains("the other way"), found.sentence());
    }

    @Test
    void anIntervalThatHoldsOneHalfIsChance() {
        assertEquals(
                Level.NO_BETTER_THAN_CHANCE,
                verdict(0.53, new Interval(0.5, 0.56), AHEAD, AHEAD).level());
        assertEquals(
                Level.GOOD,
                verdict(0.53, new Interval(0.501, 0.56), AHEAD, AHEAD).level());
    }

    @Test
    void withoutALeadOverTheUntrainedNetworksTrainingWasWorthNothing() {
        Verdict found = verdict(0.8, new Interval(0.78, 0.82), LEVEL, AHEAD);
        assertEquals(Level.NO_BETTER_THAN_UNTRAINED, found.level());
        assertTrue(found.sentence().contains("0.601"), found.sentence());
    }

    @Test
    void aPlainStatisticThatIsNotBeatenIsNamed() {
        Verdict found = verdict(0.8, new Interval(0.78, 0.82), AHEAD, LEVEL);
        assertEquals(Level.NO_BETTER_THAN_PLAIN, found.level());
        assertTrue(found.sentence().contains("darkest pixel alone has 0.579"), found.sentence());
    }

    @Test
    void whatBeatsAllThreeIsGood() {
        Verdict found = verdict(0.8, new Interval(0.78, 0.82), AHEAD, AHEAD);
        assertEquals(Level.GOOD, found.level());
        assertEquals("better than its controls", found.word());
        assertTrue(found.sentence().contains("0.601") && found.sentence().contains("darkest pixel"), found.sentence());
    }

    /** 1,800 rows, half of them anomalous: .53 has the interval .503 to .557, .601 and .579 lie above it. */
    @Test
    void anOlderRecordIsJudgedByItsFiguresAlone() {
        assertEquals(
                Level.NO_BETTER_THAN_CHANCE,
                Verdict.of(older(0.52), ScoreKind.FEATURES).level());
        assertEquals(
                Level.NO_BETTER_THAN_UNTRAINED,
                Verdict.of(older(0.60), ScoreKind.FEATURES).level());
        assertEquals(Level.GOOD, Verdict.of(older(0.65), ScoreKind.FEATURES).level());
    }

    @Test
    void withoutLabelsNothingIsClaimed() {
        RunRecord run = record(Map.of(), Map.of(), List.of("unlabelled"), COUNTS);
        Verdict found = Verdict.of(run, ScoreKind.FEATURES, recipe(Scaling.NONE));
        assertEquals(Level.UNKNOWN, found.level());
        assertTrue(found.sentence().startsWith("There are no labels"), found.sentence());
        assertEquals(List.of(), found.next());
    }

    @Test
    void aHandfulOfAnomaliesProvesNothing() {
        Map<String, Integer> few = Map.of("train", 100, "test", 400, "testAnomalous", 3);
        RunRecord run = record(Map.of(ScoreKind.FEATURES, 1.0), Map.of(), List.of("a", "b"), few);
        Verdict found = Verdict.of(run, ScoreKind.FEATURES);
        assertEquals(Level.UNKNOWN, found.level());
        assertTrue(found.sentence().startsWith("3 of the 400 tested"), found.sentence());
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"UNKNOWN", "GOOD"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyWorthlessRunIsToldTwoOrThreeSettingsToTry(Level level) {
        RunRecord run = older(0.52);
        for (Scaling scaling : Scaling.values()) {
            List<String> next = NextSettings.of(level, run, ScoreKind.FEATURES, recipe(scaling));
            assertTrue(next.size() == 2 || next.size() == 3, next.toString());
            assertEquals(
                    scaling == Scaling.NONE,
                    next.stream().anyMatch(each -> each.startsWith("Scaling: \"0 to 1\"")),
                    next.toString());
        }
    }

    @Test
    void anotherScoreIsProposedWhereThatOneIsGood() {
        Verdict found = Verdict.of(older(0.52), ScoreKind.FEATURES, recipe(Scaling.MIN_MAX));
        assertTrue(
                found.next().get(0).startsWith("Score: L1 is above all controls"),
                found.next().toString());
        assertTrue(
                Stream.of("Epochs: 3 were done", "Learning rate: 0.00025 instead of 0.001")
                        .allMatch(each -> found.next().stream().anyMatch(next -> next.startsWith(each))),
                found.next().toString());
    }

    private static Verdict verdict(double auroc, Interval interval, Interval overUntrained, Interval overPlain) {
        Certainty certainty = new Certainty(interval, overUntrained, Map.of("darkest pixel", overPlain));
        return Verdict.of(
                record(
                        Map.of(ScoreKind.FEATURES, auroc),
                        Map.of(ScoreKind.FEATURES, certainty),
                        List.of("a", "b"),
                        COUNTS),
                ScoreKind.FEATURES);
    }

    private static RunRecord older(double auroc) {
        return record(Map.of(ScoreKind.FEATURES, auroc, ScoreKind.L1, 0.7), Map.of(), List.of("a", "b"), COUNTS);
    }

    private static RunRecord record(
            Map<ScoreKind, Double> auroc,
            Map<ScoreKind, Certainty> certainty,
            List<String> classes,
            Map<String, Integer> counts) {
        return new RunRecord(
                RunRecord.VERSION,
                "run",
                RunState.FINISHED,
                null,
                "",
                "",
                "",
                Map.of(),
                classes,
                counts,
                auroc,
                Map.of(ScoreKind.FEATURES, 0.601, ScoreKind.L1, 0.4),
                Map.of("darkest pixel", 0.579, "mean brightness", 0.5),
                certainty,
                3,
                Keep.LAST,
                3);
    }

    private static Recipe recipe(Scaling scaling) {
        return new Recipe(
                Recipe.VERSION,
                "run",
                DataRequest.of(Path.of("table.csv")),
                List.of("a"),
                SplitRule.DEFAULT,
                scaling,
                "kdd99",
                new AladOptions(3, 50, 1e-3, 8, 7, true, true, JoinPairs.CHANNELS, 0.9, true, 0, 1, 1));
    }
}
