package alad.ui.opened;

import alad.detector.ScoreKind;
import alad.experiment.RunRecord;
import alad.ui.control.Choices;
import alad.ui.text.Texts;
import javafx.scene.control.ComboBox;

/** The list of runs to choose the open one from. */
public final class RunChoice {
    private RunChoice() {}

    public static ComboBox<RunRecord> of(String id, OpenedRun opened) {
        ComboBox<RunRecord> runs = Choices.of(id, opened.runs(), RunChoice::words, opened.chosenProperty());
        runs.setItems(opened.runs());
        runs.setAccessibleText(Texts.of("opened.runs"));
        return runs;
    }

    private static String words(RunRecord run) {
        Double auroc = run.testAuroc().get(ScoreKind.FEATURES);
        return auroc == null || auroc.isNaN()
                ? Texts.of("opened.run", run.id(), Texts.named("run", run.state()))
                : Texts.of("opened.run.auroc", run.id(), auroc);
    }
}
