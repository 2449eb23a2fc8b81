package alad.ui.latent;

import alad.ui.control.Labels;
import alad.ui.text.ScoreText;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A feature's name, cut where it must be, and its numbers in columns at the right, which never are. */
final class FeatureLine extends HBox {
    private final Label name;
    private final List<Label> numbers;

    /** @param width of each number in pixels */
    FeatureLine(double width, int numbers) {
        this(width, new Label(), Stream.generate(Label::new).limit(numbers).toArray(Label[]::new));
    }

    FeatureLine(double width, Label name, Label... numbers) {
        this.name = name;
        this.numbers = List.of(numbers);
        Labels.cut(name);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().add(name);
        for (Label number : numbers) {
            number.setMinWidth(width);
            number.setPrefWidth(width);
            number.setAlignment(Pos.CENTER_RIGHT);
            getChildren().add(number);
        }
        setAlignment(Pos.CENTER_LEFT);
    }

    /** @param values as many as there are columns */
    void show(String feature, float... values) {
        name.setText(feature);
        for (int i = 0; i < values.length; i++) {
            numbers.get(i).setText(ScoreText.value(values[i]));
        }
    }
}
