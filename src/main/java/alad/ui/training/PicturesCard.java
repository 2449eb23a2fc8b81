package alad.ui.training;

import alad.detector.TrainingReport.Pictures;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The same few validation pictures again and again, as the networks see them now or saw them at an earlier epoch. */
final class PicturesCard extends VBox {
    private final TrainingViewModel model;
    private final PictureRows rows =
            new PictureRows(Texts.of("pictures.x"), Texts.of("pictures.reconstructed"), Texts.of("pictures.generated"));
    private final Label place = Labels.whole(Labels.muted(""));
    private final Button back = Buttons.icon("earlier-pictures", "back", Texts.of("pictures.earlier"), () -> move(-1));
    private final Button forward = Buttons.icon("later-pictures", "forward", Texts.of("pictures.later"), () -> move(1));
    private final Label empty = Labels.wrapped(Texts.of("pictures.empty"), "muted");
    private int shown = -1;
    private boolean follows = true;
    private Pictures current;

    PicturesCard(TrainingViewModel model) {
        this.model = model;
        rows.setId("pictures");
        empty.setTextAlignment(TextAlignment.CENTER);
        place.setId("pictures-place");
        HBox scrub = new HBox(place, back, forward);
        scrub.setAlignment(Pos.CENTER_RIGHT);
        Card card = new Card(Texts.of("pictures.title"), scrub);
        StackPane stack = new StackPane(rows, empty);
        card.filledWith(stack);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
        model.progress.historyVersion.addListener(changed -> refresh());
        refresh();
    }

    private void move(int by) {
        shown = Math.max(0, Math.min(model.progress.history.snapshots() - 1, shown + by));
        follows = shown == model.progress.history.snapshots() - 1;
        refresh();
    }

    private void refresh() {
        int count = model.progress.history.snapshots();
        empty.setVisible(count == 0);
        rows.setVisible(count > 0);
        if (count == 0) {
            shown = -1;
            follows = true;
            current = null;
        } else {
            shown = follows ? count - 1 : Math.min(shown, count - 1);
            show(model.progress.history.snapshot(shown));
        }
        back.setDisable(shown <= 0);
        forward.setDisable(shown >= count - 1);
        place.setText(
                count == 0
                        ? ""
                        : Texts.of(
                                follows ? "pictures.now" : "pictures.then",
                                model.progress.history.snapshot(shown).epoch()));
    }

    private void show(Pictures pictures) {
        if (pictures != current) {
            current = pictures;
            rows.show(pictures.shape(), pictures.x(), pictures.reconstructed(), pictures.generated());
        }
    }
}
