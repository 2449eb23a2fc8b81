package alad.ui.training;

import alad.ui.chart.ChartSaving;
import alad.ui.look.Palette;
import alad.ui.text.Texts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The cards of a training: what matters on the first page, scores and networks on pages of their own. */
final class ChartPages extends VBox {
    private final HBox bar = new HBox();
    private final StackPane shown = new StackPane();
    private final ToggleGroup one = new ToggleGroup();

    /** @param beside stands at the right of the pages' names */
    ChartPages(TrainingViewModel model, ObservableValue<Palette> palette, ChartSaving saving, Node beside) {
        CurveCards curves = new CurveCards(model, palette, saving);
        getStyleClass().add("chart-pages");
        bar.getStyleClass().add("page-bar");
        shown.setMinSize(0, 0);
        page(
                "overview",
                curves.discriminators(),
                curves.generatorAndEncoder(),
                curves.validation(),
                new PicturesCard(model));
        page("scores", curves.validationScore(), curves.validationAuroc(), curves.testAuroc(), curves.probabilities());
        page("networks", curves.weightNorms(), curves.gradientNorms(), curves.sigmas());
        one.selectToggle(one.getToggles().get(0));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar.getChildren().addAll(gap, beside);
        VBox.setVgrow(shown, Priority.ALWAYS);
        getChildren().addAll(bar, shown);
    }

    private void page(String name, Region... cards) {
        GridPane grid = grid(List.of(cards));
        ToggleButton button = new ToggleButton(Texts.of("train.page." + name));
        button.setId("page-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(one);
        button.getStyleClass().add("page-button");
        button.selectedProperty().addListener((source, old, now) -> {
            if (now) {
                shown.getChildren().setAll(grid);
            } else if (one.getSelectedToggle() == null) {
                button.setSelected(true);
            }
        });
        bar.getChildren().add(button);
    }

    /** Two by two; a third card alone in its row takes all of it. */
    private static GridPane grid(List<Region> cards) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("card-grid");
        for (int i = 0; i < cards.size(); i++) {
            boolean alone = i % 2 == 0 && i == cards.size() - 1;
            grid.add(cards.get(i), i % 2, i / 2, alone ? 2 : 1, 1);
        }
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            column.setMinWidth(0);
            grid.getColumnConstraints().add(column);
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(50);
            row.setMinHeight(0);
            grid.getRowConstraints().add(row);
        }
        return grid;
    }
}
