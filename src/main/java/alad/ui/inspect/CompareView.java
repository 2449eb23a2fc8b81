package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The marked rows side by side: pictures or telling features, and all scores. */
final class CompareView extends VBox {
    private static final int FEATURES = 12;
    private static final double GAP = 28;
    private static final double WORDS_HEIGHT = 240;

    private final InspectViewModel model;
    private final List<ScoredRow> rows;
    private final List<TriplePicture> pictures = new ArrayList<>();
    private final List<ContributionBars> bars = new ArrayList<>();
    private final HBox columns = new HBox(GAP);

    CompareView(InspectViewModel model, List<ScoredRow> rows, Runnable close) {
        this.model = model;
        this.rows = List.copyOf(rows);
        setId("compare");
        getStyleClass().addAll("card", "zoom");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(
                8,
                Labels.strong(Texts.of("inspect.compare.title", model.word().count(rows.size()))),
                gap,
                Buttons.plain("compare-close", Texts.of("inspect.close"), close));
        header.setAlignment(Pos.CENTER_LEFT);
        columns.setAlignment(Pos.TOP_CENTER);
        this.rows.forEach(row -> columns.getChildren().add(column(row)));
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(header, columns);
        widthProperty().addListener(changed -> fit());
        heightProperty().addListener(changed -> fit());
        this.rows.forEach(model::show);
        refresh();
    }

    /** Lets go of the rows. */
    void leave() {
        rows.forEach(model::hide);
    }

    void refresh() {
        for (int i = 0; i < rows.size(); i++) {
            Evidence evidence = model.evidence(rows.get(i)).orElse(null);
            if (model.showsImages()) {
                pictures.get(i).show(evidence, model.preparation().shape(), model.scale(), model.look.get());
            } else {
                bars.get(i)
                        .show(
                                evidence == null ? null : Contribution.of(evidence, model.features(), List.of()),
                                model.scale());
            }
        }
    }

    private Node column(ScoredRow row) {
        ScoreBook book = model.rows.book.get();
        Pill verdict = new Pill();
        InspectWords.verdict(verdict, book, row, model.rows.kind.get());
        VBox column = new VBox(
                8,
                Labels.strong(InspectWords.title(row, model.word())),
                Labels.muted(InspectWords.name(book, row)),
                verdict);
        if (model.showsImages()) {
            TriplePicture three = new TriplePicture();
            pictures.add(three);
            column.getChildren().addAll(three.nodes());
        } else {
            ContributionBars most = new ContributionBars(FEATURES);
            bars.add(most);
            column.getChildren().add(most);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        column.getChildren().add(scores(book, row));
        column.setMinWidth(0);
        return column;
    }

    private static Node scores(ScoreBook book, ScoredRow row) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("score-grid");
        for (ScoreKind kind : ScoreKind.values()) {
            grid.addRow(
                    kind.ordinal(),
                    Labels.muted(Texts.named("score", kind)),
                    Labels.whole(Labels.strong(InspectWords.score(book.score(kind, row)))),
                    new Label(InspectWords.percentile(book, kind, row)));
        }
        return grid;
    }

    private void fit() {
        double byWidth = (getWidth() - 48 - GAP * (rows.size() - 1)) / rows.size();
        double byHeight = (getHeight() - WORDS_HEIGHT) / 3;
        double side = Math.max(48, Math.floor(Math.min(byWidth, byHeight)));
        pictures.forEach(each -> each.setSide(side));
    }
}
