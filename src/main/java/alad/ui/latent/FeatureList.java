package alad.ui.latent;

import alad.prepare.Preparation;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/** A table's row beside its reconstruction, feature by feature, those that differ most first. */
final class FeatureList extends VBox {
    private static final double HEIGHT = 150;
    private static final double NUMBER_WIDTH = 76;

    /** Prepared values of one feature. */
    record Feature(String name, float x, float reconstruction) {}

    private final ListView<Feature> list = new ListView<>();

    FeatureList() {
        list.setId("latent-features");
        list.setAccessibleText(Texts.of("latent.features"));
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(view -> new FeatureCell());
        FeatureLine header = new FeatureLine(
                NUMBER_WIDTH,
                Labels.muted(Texts.of("latent.features")),
                Labels.muted(Texts.of("latent.x")),
                Labels.muted(Texts.of("latent.reconstruction")));
        header.getStyleClass().add("latent-feature-header");
        getChildren().addAll(header, list);
        managedProperty().bind(visibleProperty());
    }

    /** @param x null for none */
    void show(float[] x, float[] reconstruction, Preparation preparation) {
        if (x == null || preparation == null || preparation.shape().length == 3) {
            list.getItems().clear();
            return;
        }
        List<String> names = preparation.features();
        list.getItems()
                .setAll(IntStream.range(0, x.length)
                        .mapToObj(at -> new Feature(names.get(at), x[at], reconstruction[at]))
                        .sorted(Comparator.comparingDouble(each -> -Math.abs(each.x() - each.reconstruction())))
                        .toList());
    }

    private static final class FeatureCell extends ListCell<Feature> {
        private final FeatureLine line = new FeatureLine(NUMBER_WIDTH, 2);

        FeatureCell() {
            getStyleClass().add("latent-feature");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Feature item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : line);
            if (!empty && item != null) {
                line.show(item.name(), item.x(), item.reconstruction());
            }
        }
    }
}
