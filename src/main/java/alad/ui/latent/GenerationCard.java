package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A slider for each component of z, and G(z) as it moves. */
final class GenerationCard extends VBox {
    private static final double SIDE = 132;
    private static final double VALUE_WIDTH = 42;

    private final LatentViewModel model;
    private final ValuesPane generated = new ValuesPane("latent-generated", SIDE);

    GenerationCard(LatentViewModel model) {
        this.model = model;
        Generation generation = model.generation;
        Button fromChosen = Buttons.plain(
                "latent-from-chosen",
                Texts.of("latent.fromChosen"),
                () -> generation.set(model.mapProperty()
                        .get()
                        .codes()[model.chosen.firstProperty().get()]));
        fromChosen.disableProperty().bind(model.chosen.firstProperty().lessThan(0));
        ListView<DoubleProperty> sliders = new ListView<>();
        sliders.setId("latent-sliders");
        sliders.setAccessibleText(Texts.of("latent.sliders"));
        sliders.setItems(generation.components());
        sliders.setCellFactory(list -> new SliderCell());
        HBox.setHgrow(sliders, Priority.ALWAYS);
        sliders.setPrefWidth(1);
        generated.setAlignment(Pos.TOP_CENTER);
        HBox work = new HBox(generated, sliders);
        work.getStyleClass().add("columns");
        work.setMinHeight(0);
        Card card = new Card(
                Texts.of("latent.generate"),
                Buttons.plain("latent-zero", Texts.of("latent.zero"), generation::zero),
                Buttons.plain("latent-draw", Texts.of("latent.draw"), generation::draw),
                fromChosen);
        card.filledWith(work);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
        setMinHeight(0);
        generation.generatedProperty().addListener((source, old, now) -> show(now));
    }

    private void show(float[] values) {
        OpenRun run = model.opened().runProperty().get();
        generated.show(values, run == null ? null : run.preparation());
    }

    private static final class SliderCell extends ListCell<DoubleProperty> {
        private final Slider slider = new Slider(-Generation.FARTHEST, Generation.FARTHEST, 0);
        private final Label name = Labels.whole(Labels.muted(""));
        private final Label value = Labels.whole(Labels.muted(""));
        private final HBox line = new HBox(name, slider, value);
        private final ChangeListener<Number> follow = (source, old, now) -> show(now.doubleValue());
        private DoubleProperty component;

        SliderCell() {
            line.getStyleClass().add("export-line");
            setPrefWidth(0);
            value.setPrefWidth(VALUE_WIDTH);
            value.setAlignment(Pos.CENTER_RIGHT);
            HBox.setHgrow(slider, Priority.ALWAYS);
            slider.valueProperty().addListener((source, old, now) -> {
                if (component != null && isMovedByUser()) {
                    component.set(now.doubleValue());
                }
            });
        }

        @Override
        protected void updateItem(DoubleProperty item, boolean empty) {
            super.updateItem(item, empty);
            if (component != null) {
                component.removeListener(follow);
            }
            component = empty ? null : item;
            setGraphic(component == null ? null : line);
            if (component != null) {
                name.setText(Texts.of("latent.component", getIndex() + 1));
                slider.setId("latent-component-" + getIndex());
                slider.setAccessibleText(name.getText());
                component.addListener(follow);
                show(component.get());
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
}
