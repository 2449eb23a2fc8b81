package alad.ui.training;

import alad.detector.TrainingReport.Pictures;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The same few validation pictures again and again, as the networks see them now or saw them at an earlier epoch. */
final class PicturesCard extends VBox {
    private final TrainingViewModel model;
    private final Scrubber scrubber;
    private final PictureRows rows =
            new PictureRows(Texts.of("pictures.x"), Texts.of("pictures.reconstructed"), Texts.of("pictures.generated"));
    private final Label place = Labels.whole(Labels.muted(""));
    private final Slider slider = new Slider(0, 1, 0);
    private final Label empty = Labels.wrapped("", "muted");
    private final Button back;
    private final Button forward;
    private boolean moving;
    private Pictures current;

    PicturesCard(TrainingViewModel model) {
        this.model = model;
        scrubber = model.scrubber;
        back = Buttons.icon("earlier-pictures", "back", Texts.of("pictures.earlier"), () -> scrubber.move(-1));
        forward = Buttons.icon("later-pictures", "forward", Texts.of("pictures.later"), () -> scrubber.move(1));
        rows.setId("pictures");
        empty.setTextAlignment(TextAlignment.CENTER);
        empty.setId("pictures-empty");
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> TrainingWords.noPictures(model), model.next.preset, model.stateProperty()));
        place.setId("pictures-place");
        slider.setId("pictures-slider");
        slider.setAccessibleText(Texts.of("pictures.scrub"));
        slider.setBlockIncrement(1);
        slider.setPrefWidth(110);
        slider.valueProperty().addListener((source, old, now) -> {
            if (!moving) {
                scrubber.show((int) Math.round(now.doubleValue()));
            }
        });
        HBox scrub = new HBox(place, back, slider, forward);
        scrub.setAlignment(Pos.CENTER_RIGHT);
        Card card = new Card(Texts.of("pictures.title"), scrub);
        card.filledWith(new StackPane(rows, empty));
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
        scrubber.version().addListener(changed -> refresh());
        refresh();
    }

    private void refresh() {
        int count = model.progress.history.snapshots();
        int shown = scrubber.shown();
        empty.setVisible(count == 0);
        rows.setVisible(count > 0);
        back.setDisable(shown <= 0);
        forward.setDisable(shown >= count - 1);
        slider.setDisable(count < 2);
        moving = true;
        slider.setMax(Math.max(1, count - 1));
        slider.setValue(Math.max(0, shown));
        moving = false;
        if (count == 0) {
            current = null;
            place.setText("");
            return;
        }
        Pictures pictures = model.progress.history.snapshot(shown);
        place.setText(Texts.of(scrubber.follows() ? "pictures.now" : "pictures.then", pictures.epoch()));
        if (pictures != current) {
            current = pictures;
            rows.show(pictures.shape(), pictures.x(), pictures.reconstructed(), pictures.generated());
        }
    }
}
