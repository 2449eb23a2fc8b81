package alad.ui.latent;

import alad.ui.control.Labels;
import alad.ui.text.Texts;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A component of z with its slider: arrows move it by a tenth, Delete or a double click on its name set it to 0. */
final class ComponentCell extends ListCell<Generation.Component> {
    private static final double NAME_WIDTH = 26;
    private static final double VALUE_WIDTH = 40;
    private static final double STEP = 0.1;

    private final Slider slider = new Slider(-Generation.FARTHEST, Generation.FARTHEST, 0);
    private final Label name = Labels.whole(Labels.muted(""));
    private final Label value = Labels.whole(Labels.muted(""));
    private final HBox line = new HBox(name, slider, value);
    private final ChangeListener<Number> follow = (source, old, now) -> show(now.doubleValue());
    private Generation.Component component;

    ComponentCell(Generation generation) {
        line.getStyleClass().add("component-line");
        setPrefWidth(0);
        name.setPrefWidth(NAME_WIDTH);
        value.setPrefWidth(VALUE_WIDTH);
        value.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMinWidth(0);
        slider.setBlockIncrement(STEP);
        slider.minProperty().bind(generation.reachProperty().negate());
        slider.maxProperty().bind(generation.reachProperty());
        slider.valueProperty().addListener((source, old, now) -> {
            if (component != null && isMovedByUser()) {
                component.value().set(now.doubleValue());
            }
        });
        slider.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                component.value().set(0);
                event.consume();
            }
        });
        name.setTooltip(new Tooltip(Texts.of("latent.component.zero")));
        name.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                component.value().set(0);
            }
        });
    }

    @Override
    protected void updateItem(Generation.Component item, boolean empty) {
        super.updateItem(item, empty);
        if (component != null) {
            component.value().removeListener(follow);
        }
        component = empty ? null : item;
        setGraphic(component == null ? null : line);
        if (component != null) {
            name.setText(Texts.of("latent.component", component.index() + 1));
            slider.setId("latent-component-" + component.index());
            slider.setAccessibleText(name.getText());
            component.value().addListener(follow);
            show(component.value().get());
        }
    }

    /** Else it follows its component. */
    private boolean isMovedByUser() {
        return slider.isValueChanging()
                || slider.isPressed()
                || getScene() != null && getScene().getFocusOwner() == slider;
    }

    private void show(double now) {
        slider.setValue(now);
        value.setText(Texts.of("latent.value", now));
    }
}
