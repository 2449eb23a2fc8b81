package alad.ui.export;

import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.experiment.OpenRun;
import alad.experiment.ScoredRun;
import alad.gan.AladOptions;
import alad.prepare.Preparation;
import alad.ui.chosen.ChosenData;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.opened.OpenedRun;
import alad.ui.opened.RunWords;
import alad.ui.text.ScoreText;
import alad.ui.text.Texts;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What goes with everything that is written: data, model, preparation, and the threshold of each score. */
final class RunCard extends VBox {
    private final GridPane facts = new GridPane();

    RunCard(OpenedRun opened) {
        setId("export-facts");
        facts.getStyleClass().add("export-facts");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().addAll(name, value);
        Card card = new Card(Texts.of("export.facts")).with(facts);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
        opened.runProperty().addListener((source, old, now) -> show(now));
        opened.thresholds()
                .versionProperty()
                .addListener(changed -> show(opened.runProperty().get()));
        show(opened.runProperty().get());
    }

    private void show(OpenRun open) {
        facts.getChildren().clear();
        if (open == null) {
            return;
        }
        ScoredRun run = open.scored();
        AladOptions options = run.recipe().options();
        add("data", run.dataset().name());
        add("rows", RunWords.of(run).count(run.dataset().count()));
        add("normal", ChosenData.inWords(run.dataset(), run.recipe().normalClasses()));
        add("preset", run.recipe().preset());
        add("epochs", Texts.of("number", run.record().epochsDone()));
        add("seed", Long.toString(options.seed()));
        add("weights", Texts.of(options.scoreWithAverages() ? "export.facts.averaged" : "export.facts.last"));
        add("preparation", preparation(open.preparation(), run));
        for (ScoreKind kind : ScoreKind.values()) {
            Threshold threshold = run.thresholds().get(kind);
            Label value = line(
                    Texts.named("export.threshold", kind),
                    Texts.of("export.facts.judged", ScoreText.of(threshold.value()), threshold.rule()));
            value.setId("export-threshold-" + kind.name().toLowerCase(Locale.ROOT));
        }
    }

    private static String preparation(Preparation preparation, ScoredRun run) {
        int[] shape = preparation.shape();
        return shape.length == 3
                ? Texts.of(shape[0] == 1 ? "export.facts.grey" : "export.facts.colour", shape[2], shape[1])
                : Texts.of(
                        "export.facts.features",
                        shape[0],
                        Texts.named("split.scaling", run.recipe().tables().scaling()));
    }

    private void add(String key, String text) {
        line(Texts.of("export.facts." + key), text);
    }

    private Label line(String name, String text) {
        Label value = Labels.wrapped(text);
        facts.addRow(facts.getRowCount(), Labels.whole(Labels.muted(name)), value);
        return value;
    }
}
