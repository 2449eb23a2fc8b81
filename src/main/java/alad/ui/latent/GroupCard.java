package alad.ui.latent;

import alad.experiment.OpenRun;
import alad.ui.control.Buttons;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What a group of points is made of; takes no room while there is none. */
final class GroupCard extends VBox {
    private static final double SIDE = 44;

    private final LatentViewModel model;
    private final Label words = Labels.wrapped("");
    private final Label classes = Labels.wrapped("", "muted");
    private final FlowPane pictures = new FlowPane();

    GroupCard(LatentViewModel model) {
        this.model = model;
        words.setId("latent-group-words");
        classes.setId("latent-group-classes");
        pictures.getStyleClass().add("latent-group-pictures");
        pictures.managedProperty().bind(pictures.visibleProperty());
        getChildren()
                .add(new Card(
                                Texts.of("latent.group"),
                                Buttons.plain("latent-group-clear", Texts.of("latent.group.clear"), model.group::clear))
                        .with(words, classes, pictures));
        managedProperty().bind(visibleProperty());
        model.group.pointsProperty().addListener(changed -> describe());
        model.group.shownProperty().addListener(changed -> showPictures());
        model.opened().kindProperty().addListener(changed -> describe());
        model.opened().thresholds().versionProperty().addListener(changed -> describe());
        describe();
        showPictures();
    }

    private void describe() {
        int[] points = model.group.pointsProperty().get();
        boolean any = points.length > 0 && model.mapProperty().get() != null;
        setVisible(any);
        words.setText(any ? LatentWords.group(model, points) : "");
        classes.setText(any ? LatentWords.classes(model, points) : "");
    }

    private void showPictures() {
        ChosenGroup.Shown shown = model.group.shownProperty().get();
        OpenRun run = model.opened().runProperty().get();
        pictures.getChildren().clear();
        pictures.setVisible(run != null && run.preparation().shape().length == 3);
        for (int i = 0; pictures.isVisible() && i < shown.points().length; i++) {
            int point = shown.points()[i];
            ValuesPane picture = new ValuesPane("latent-member-" + i, SIDE);
            picture.show(shown.x()[i], run.preparation());
            picture.getStyleClass().add("latent-member");
            picture.setOnMouseClicked(event -> model.chosen.choose(point));
            pictures.getChildren().add(picture);
        }
    }
}
