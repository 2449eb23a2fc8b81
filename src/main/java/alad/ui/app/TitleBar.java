package alad.ui.app;

import alad.detector.ScoreKind;
import alad.experiment.RunRecord;
import alad.experiment.RunState;
import alad.experiment.ScoredRun;
import alad.ui.chosen.ChosenData;
import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.control.Pill.Tone;
import alad.ui.opened.OpenedRun;
import alad.ui.text.Texts;
import alad.ui.training.TrainingViewModel;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is open, what is normal in it, and the state of the run. */
final class TitleBar extends HBox {
    private final Label context = Labels.muted("");
    private final Pill state = new Pill();

    TitleBar(Runnable palette, String paletteKey, Runnable switchTheme) {
        getStyleClass().add("title-bar");
        Label name = Labels.whole(new Label(Texts.of("app.title")));
        name.getStyleClass().add("app-name");
        context.setId("context");
        state.setId("run-state");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button all = Buttons.plain("open-palette", paletteKey, palette);
        all.getStyleClass().add("icon-button");
        all.setAccessibleText(Texts.of("palette.open"));
        all.setTooltip(new javafx.scene.control.Tooltip(Texts.of("palette.open")));
        getChildren()
                .addAll(
                        name,
                        context,
                        state,
                        gap,
                        all,
                        Buttons.icon("switch-theme", "theme", Texts.of("theme.switch"), switchTheme));
    }

    void show(Screen screen, ChosenData chosen, TrainingViewModel training, OpenedRun opened) {
        Optional<ScoredRun> open = screen.looksIntoRun() ? opened.scored() : Optional.empty();
        if (open.isPresent()) {
            context.setText(words(
                    open.get().dataset().name(),
                    ChosenData.inWords(open.get().dataset(), open.get().recipe().normalClasses())));
        } else {
            ChosenData shown =
                    screen == Screen.TRAIN && training.trainedOnProperty().get() != null && training.isBusy()
                            ? training.trainedOnProperty().get()
                            : chosen;
            context.setText(shown == null ? "" : words(shown.dataset().name(), shown.inWords()));
        }
        RunState now = training.stateProperty().get();
        if (open.isPresent() && !training.isBusy()) {
            show(open.get().record());
        } else if (now == null) {
            state.show("", Tone.NEUTRAL);
        } else {
            state.show(Texts.named("run", now), tone(now));
        }
    }

    private void show(RunRecord run) {
        Double auroc = run.testAuroc().get(ScoreKind.FEATURES);
        String word = Texts.named("run", run.state());
        state.show(auroc == null || auroc.isNaN() ? word : Texts.of("title.auroc", word, auroc), tone(run.state()));
    }

    private static String words(String dataset, String normal) {
        return Texts.of("title.context", dataset, normal);
    }

    private static Tone tone(RunState state) {
        return switch (state) {
            case FINISHED, STOPPED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case PAUSED -> Tone.WARNING;
            default -> Tone.ACCENT;
        };
    }
}
