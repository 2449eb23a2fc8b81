package alad.ui.latent;

import alad.ui.text.Texts;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.util.converter.IntegerStringConverter;

/** Takes a seed of digits only: a spinner would throw at anything else that is typed into it. */
final class SeedSpinner extends Spinner<Integer> {
    private static final int LARGEST = 999_999_999;
    private static final String DIGITS = "\\d{0,9}";
    private static final double WIDTH = 84;

    SeedSpinner(IntegerProperty seed) {
        super(new IntegerSpinnerValueFactory(0, LARGEST, 0));
        setId("latent-seed");
        setAccessibleText(Texts.of("latent.seed"));
        setEditable(true);
        setPrefWidth(WIDTH);
        TextFormatter<Integer> typed = new TextFormatter<>(
                new IntegerStringConverter(),
                getValue(),
                change -> change.getControlNewText().matches(DIGITS) ? change : null);
        typed.valueProperty().addListener((source, old, now) -> {
            if (now == null) {
                typed.setValue(0);
            } else {
                seed.set(now);
            }
        });
        getEditor().setTextFormatter(typed);
        getValueFactory().valueProperty().bindBidirectional(typed.valueProperty());
        seed.addListener((source, old, now) -> typed.setValue(now.intValue()));
    }
}
