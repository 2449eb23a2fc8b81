package alad.ui.app;

import alad.detector.ScoreKind;
import alad.experiment.RunRecord;
import alad.experiment.RunState;
import alad.experiment.ScoredRun;
import alad.experiment.Verdict;
import alad.ui.chosen.ChosenData;
import alad.ui.opened.OpenedRun;
import alad.ui.training.Outcome;
import alad.ui.training.TrainedOn;
import alad.ui.training.TrainingViewModel;

/**
 * The run that a screen shows, if it shows one: its title and the status line speak of that one and of no other.
 *
 * @param id empty for none
 * @param dataset what is open on the screen, empty for nothing
 * @param normal what is normal in it, empty while that isn't known
 * @param state null for no run
 * @param auroc NaN where nobody knows
 * @param verdict null where nobody has judged it
 * @param training whether it is the one of the screen that trains
 */
record ShownRun(
        String id, String dataset, String normal, RunState state, double auroc, Verdict verdict, boolean training) {
    static ShownRun of(Screen screen, ChosenData chosen, TrainingViewModel training, OpenedRun opened) {
        if (screen.looksIntoRun()) {
            return opened(opened);
        }
        return screen == Screen.TRAIN && training.stateProperty().get() != null ? trained(training) : data(chosen);
    }

    private static ShownRun opened(OpenedRun opened) {
        RunRecord asked = opened.chosenProperty().get();
        if (opened.scored().isEmpty()) {
            return new ShownRun("", asked == null ? "" : asked.id(), "", null, Double.NaN, null, false);
        }
        ScoredRun run = opened.scored().get();
        return new ShownRun(
                run.record().id(),
                run.dataset().name(),
                ChosenData.inWords(run.dataset(), run.recipe().normalClasses()),
                run.record().state(),
                auroc(run.record()),
                Verdict.of(run.record(), ScoreKind.FEATURES, run.recipe()),
                false);
    }

    private static ShownRun trained(TrainingViewModel training) {
        String id = training.runIdProperty().get();
        Outcome.Judged judged = training.outcome().judgedProperty().get();
        TrainedOn on = training.trainedOnProperty().get();
        return new ShownRun(
                id,
                on == null ? id : on.dataset(),
                on == null ? "" : on.normal(),
                training.stateProperty().get(),
                judged == null ? Double.NaN : auroc(judged.record()),
                judged == null ? null : judged.verdict(),
                true);
    }

    private static double auroc(RunRecord run) {
        return run.testAuroc().getOrDefault(ScoreKind.FEATURES, Double.NaN);
    }

    private static ShownRun data(ChosenData chosen) {
        return new ShownRun(
                "",
                chosen == null ? "" : chosen.dataset().name(),
                chosen == null ? "" : chosen.inWords(),
                null,
                Double.NaN,
                null,
                false);
    }
}
