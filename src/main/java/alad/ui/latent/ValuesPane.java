package alad.ui.latent;

import alad.prepare.Preparation;
import alad.ui.picture.PictureView;
import alad.ui.picture.PixelImages;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/** Prepared values as what they are: a picture, or a table's features with the largest first. */
final class ValuesPane extends StackPane {
    private static final double NUMBER_WIDTH = 54;

    private record Feature(String name, float value) {}

    private final PictureView picture;
    private final ListView<Feature> features = new ListView<>();
    private List<Integer> order = List.of();

    ValuesPane(String id, double side) {
        setId(id);
        picture = new PictureView(side);
        features.setFocusTraversable(false);
        features.setCellFactory(view -> new FeatureCell());
        getChildren().addAll(picture, features);
        setSide(side);
        show(null, null);
    }

    void setSide(double side) {
        picture.setSide(side);
        features.setPrefSize(side, side);
    }

    void setFeaturesWidth(double width) {
        features.setPrefWidth(width);
    }

    /** @param values null for none */
    void show(float[] values, Preparation preparation) {
        show(values, preparation, false);
    }

    /** @param asBefore whether features keep their places, so that a change can be followed */
    void show(float[] values, Preparation preparation, boolean asBefore) {
        boolean image = preparation != null && preparation.shape().length == 3;
        picture.setVisible(image);
        picture.setManaged(image);
        features.setVisible(preparation != null && !image);
        features.setManaged(features.isVisible());
        picture.show(image && values != null ? PixelImages.of(values, preparation.shape()) : null);
        if (image || values == null) {
            features.getItems().clear();
            return;
        }
        if (!asBefore || order.size() != values.length) {
            order = IntStream.range(0, values.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(at -> -Math.abs(values[at])))
                    .toList();
        }
        features.getItems()
                .setAll(order.stream()
                        .map(at -> new Feature(preparation.features().get(at), values[at]))
                        .toList());
    }

    private static final class FeatureCell extends ListCell<Feature> {
        private final FeatureLine line = new FeatureLine(NUMBER_WIDTH, 1);

        FeatureCell() {
            getStyleClass().add("latent-feature");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Feature item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : line);
            if (!empty && item != null) {
                line.show(item.name(), item.value());
            }
        }
    }
}
