package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.experiment.RunRecord;
import alad.experiment.ScoredRun;
import alad.experiment.Verdict;
import alad.ui.control.Hints;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.control.VerdictNote;
import alad.ui.opened.RunChoice;
import alad.ui.text.Texts;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which run is open, and how well it tells normal from anomalous beside its controls. */
final class ResultCard extends VBox {
    private final Pill verdict = new Pill();
    private final Tooltip about = Hints.wide("");
    private final GridPane grid = new GridPane();
    private final Label control = Labels.cut(Labels.muted(""));

    ResultCard(InspectViewModel model) {
        ComboBox<RunRecord> runs = RunChoice.of("runs", model.opened());
        runs.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().addAll("card", "result");
        verdict.setId("verdict");
        verdict.setTooltip(about);
        getChildren().addAll(runs, grid, verdict, control);
        grid.getStyleClass().add("score-grid");
        control.setId("control");
        control.getStyleClass().add("small");
        model.rows.book.addListener((source, old, now) -> {
            if (now != null && !now.isLabelled()) {
                showVerdicts(now);
            } else if (now != null && (old == null || old.run() != now.run())) {
                show(now.run());
            }
        });
    }

    private void judge(ScoredRun run) {
        Verdict found = Verdict.of(run.record(), ScoreKind.FEATURES, run.recipe());
        verdict.show(found.word(), VerdictNote.tone(found));
        about.setText(VerdictNote.words(found));
    }

    private void show(ScoredRun scored) {
        RunRecord run = scored.record();
        control.setWrapText(false);
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(column(HPos.LEFT), column(HPos.RIGHT), column(HPos.RIGHT));
        grid.addRow(
                0,
                Labels.muted(Texts.of("inspect.auroc")),
                Labels.muted(Texts.of("inspect.auroc.trained")),
                Labels.muted(Texts.of("inspect.auroc.untrained")));
        for (ScoreKind kind : ScoreKind.values()) {
            Label trained = Labels.strong(auroc(run.testAuroc(), kind));
            trained.setId("auroc-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            grid.addRow(
                    kind.ordinal() + 1,
                    new Label(Texts.named("score", kind)),
                    trained,
                    Labels.muted(auroc(run.untrainedAuroc(), kind)));
        }
        control.setText(InspectWords.bestControl(run)
                .map(best -> Texts.of("inspect.control", best.getKey(), best.getValue()))
                .orElse(""));
        judge(scored);
    }

    /** What is known without labels: the thresholds, and how many test rows they call anomalous. */
    private void showVerdicts(ScoreBook book) {
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(column(HPos.LEFT), column(HPos.RIGHT), column(HPos.RIGHT));
        grid.addRow(
                0,
                new Label(),
                Labels.muted(Texts.of("inspect.threshold")),
                Labels.muted(Texts.of("inspect.result.called")));
        double rows = book.rows(Part.TEST).size();
        for (ScoreKind kind : ScoreKind.values()) {
            Label share = Labels.strong(Texts.of("inspect.result.share", 100 * book.calledAnomalous(kind) / rows));
            share.setId("called-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            grid.addRow(
                    kind.ordinal() + 1,
                    new Label(Texts.named("score", kind)),
                    Labels.strong(InspectWords.score(book.threshold(kind).value())),
                    share);
        }
        judge(book.run());
        control.setText(about.getText());
        control.setWrapText(true);
    }

    private static ColumnConstraints column(HPos alignment) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setHalignment(alignment);
        return column;
    }

    private static String auroc(Map<ScoreKind, Double> values, ScoreKind kind) {
        Double value = values.get(kind);
        return value == null || value.isNaN() ? "–" : Texts.of("inspect.auroc.value", value);
    }
}
