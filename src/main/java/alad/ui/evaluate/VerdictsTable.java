package alad.ui.evaluate;

import alad.detector.ScoreKind;
import alad.ui.control.Labels;
import alad.ui.opened.RunWords;
import alad.ui.text.ScoreText;
import alad.ui.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** All four scores by what their thresholds call anomalous: what can be said where there are no figures. */
final class VerdictsTable extends GridPane {
    private static final double WIDTH = 680;

    private record Line(Label threshold, Label test, Label validation) {}

    private final EvaluateViewModel model;
    private final Map<ScoreKind, Line> lines = new EnumMap<>(ScoreKind.class);

    VerdictsTable(EvaluateViewModel model) {
        this.model = model;
        getStyleClass().addAll("scores-grid", "verdicts");
        setMaxWidth(WIDTH);
        getColumnConstraints().addAll(column(HPos.LEFT), column(HPos.RIGHT), column(HPos.RIGHT), column(HPos.RIGHT));
        Label test = title("");
        test.textProperty().bind(RunWords.many(model.opened(), "evaluate.verdicts.test"));
        addRow(
                0,
                new Label(),
                title(Texts.of("evaluate.threshold")),
                test,
                title(Texts.of("evaluate.verdicts.validation")));
        for (ScoreKind kind : ScoreKind.values()) {
            Line line = new Line(Labels.strong(""), Labels.strong(""), Labels.strong(""));
            line.test().setId("test-called-" + kind.name().toLowerCase(Locale.ROOT));
            lines.put(kind, line);
            addRow(
                    kind.ordinal() + 1,
                    new Label(Texts.named("score", kind)),
                    line.threshold(),
                    line.test(),
                    line.validation());
        }
        model.evaluationProperty().addListener(changed -> refresh());
        model.opened().thresholds().versionProperty().addListener(changed -> refresh());
    }

    private static Label title(String text) {
        Label title = Labels.whole(Labels.muted(text));
        title.getStyleClass().add("small");
        return title;
    }

    private static ColumnConstraints column(HPos alignment) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setHalignment(alignment);
        return column;
    }

    private void refresh() {
        if (model.evaluationProperty().get() == null || !Verdicts.areAll(model).getValue()) {
            return;
        }
        lines.forEach((kind, line) -> {
            Verdicts now = Verdicts.of(model, kind);
            line.threshold().setText(ScoreText.of(now.threshold().value()));
            line.test().setText(EvaluateWords.share(now.ofTest()));
            line.validation().setText(EvaluateWords.share(now.ofValidation()));
        });
    }
}
