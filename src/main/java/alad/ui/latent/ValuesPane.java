package alad.ui.latent;

import alad.prepare.Preparation;
import alad.ui.picture.PictureView;
import alad.ui.picture.PixelImages;
import alad.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/** Prepared values as what they are: a picture, or a table's features with the largest first. */
final class ValuesPane extends StackPane {
    private final PictureView picture;
    private final ListView<String> features = new ListView<>();

    ValuesPane(String id, double side) {
        setId(id);
        picture = new PictureView(side);
        features.setPrefHeight(side);
        features.setFocusTraversable(false);
        getChildren().addAll(picture, features);
        show(null, null);
    }

    /** @param values null for none */
    void show(float[] values, Preparation preparation) {
        boolean image = preparation != null && preparation.shape().length == 3;
        picture.setVisible(image);
        picture.setManaged(image);
        features.setVisible(preparation != null && !image);
        features.setManaged(features.isVisible());
        picture.show(image && values != null ? PixelImages.of(values, preparation.shape()) : null);
        features.getItems().setAll(image || values == null ? List.of() : words(values, preparation.features()));
    }

    boolean showsSomething() {
        return picture.image() != null || !features.getItems().isEmpty();
    }

    private static List<String> words(float[] values, List<String> names) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -Math.abs(values[at])))
                .map(at -> Texts.of("latent.feature", names.get(at), values[at]))
                .toList();
    }
}
