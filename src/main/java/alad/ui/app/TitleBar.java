package alad.ui.app;

import alad.experiment.RunState;
import alad.experiment.Verdict;
import alad.ui.control.Buttons;
import alad.ui.control.Hints;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.control.Pill.Tone;
import alad.ui.control.VerdictNote;
import alad.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is open, what is normal in it, and the state of the run. */
final class TitleBar extends HBox {
    private final Label context = Labels.cut(Labels.muted(""));
    private final Pill state = new Pill();
    private final Tooltip whole = Hints.wide("");
    private final Pill other = new Pill();

    TitleBar(Runnable palette, String paletteKey, Runnable switchTheme) {
        getStyleClass().add("title-bar");
        Label name = Labels.whole(new Label(Texts.of("app.title")));
        name.getStyleClass().add("app-name");
        context.setId("context");
        state.setId("run-state");
        other.setId("other-run-state");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button all = Buttons.plain("open-palette", paletteKey, palette);
        all.getStyleClass().add("icon-button");
        all.setAccessibleText(Texts.of("palette.open"));
        all.setTooltip(new Tooltip(Texts.of("palette.open")));
        getChildren()
                .addAll(
                        name,
                        context,
                        state,
                        other,
                        gap,
                        all,
                        Buttons.icon("switch-theme", "theme", Texts.of("theme.switch"), switchTheme));
    }

    /** @param training the state of the training under way, null for none: told where it isn't the run that is shown */
    void show(ShownRun run, RunState training) {
        context.setText(
                run.normal().isEmpty() ? run.dataset() : Texts.of("title.context", run.dataset(), run.normal()));
        RunState now = run.state() == null ? training : run.state();
        String word = now == null ? "" : Texts.named("run", now);
        if (run.verdict() == null) {
            show(word, now == null ? Tone.NEUTRAL : tone(now), "");
        } else {
            judge(word, run);
        }
        boolean another = run.state() != null && !run.training() && training != null;
        other.show(another ? Texts.of("title.other", Texts.named("run", training)) : "", Tone.ACCENT);
    }

    /** The colour is that of the verdict: a run is not good for having ended. */
    private void judge(String word, ShownRun run) {
        Verdict verdict = run.verdict();
        if (Double.isNaN(run.auroc())) {
            show(word, tone(run.state()), VerdictNote.words(verdict));
        } else {
            show(
                    Texts.of("title.verdict", word, run.auroc(), verdict.word()),
                    VerdictNote.tone(verdict),
                    VerdictNote.words(verdict));
        }
    }

    private void show(String words, Tone tone, String about) {
        state.show(words, tone);
        whole.setText(about);
        state.setTooltip(about.isEmpty() ? null : whole);
    }

    private static Tone tone(RunState state) {
        return switch (state) {
            case FINISHED, STOPPED -> Tone.NEUTRAL;
            case FAILED -> Tone.BAD;
            case PAUSED -> Tone.WARNING;
            default -> Tone.ACCENT;
        };
    }
}
