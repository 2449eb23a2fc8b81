package alad.ui.app;

import alad.ui.control.Labels;
import alad.ui.text.Texts;
import alad.ui.training.TrainingViewModel;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Run, device, memory of the worker, last checkpoint; empty parts take no room. */
final class StatusLine extends HBox {
    private static final long MEGABYTE = 1 << 20;

    private final TrainingViewModel training;
    private final Label run = part("status-run");
    private final Label device = part("status-device");
    private final Label memory = part("status-memory");
    private final Label checkpoint = part("status-checkpoint");
    private final Label problem = part("status-problem");
    private ShownRun shown;

    StatusLine(TrainingViewModel training) {
        this.training = training;
        getStyleClass().add("status-line");
        getChildren().addAll(run, device, memory, checkpoint, problem);
        training.workerMemoryProperty().addListener(changed -> refresh());
        training.checkpointAtProperty().addListener(changed -> refresh());
        Timeline clock = new Timeline(new KeyFrame(javafx.util.Duration.seconds(5), event -> refresh()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    void show(ShownRun run) {
        shown = run;
        refresh();
    }

    void complain(String message) {
        problem.setText(message);
    }

    private void refresh() {
        run.setText(shown.id().isEmpty() ? Texts.of("status.noRun") : Texts.of("status.run", shown.id()));
        int threads = training.threads();
        device.setText(threads == 0 ? Texts.of("status.device.automatic") : Texts.count("status.device", threads));
        long bytes = training.workerMemoryProperty().get();
        memory.setText(bytes == 0 ? "" : Texts.of("status.memory", bytes / MEGABYTE));
        Instant saved = training.checkpointAtProperty().get();
        checkpoint.setText(!shown.training() || saved == null ? "" : Texts.of("status.checkpoint", ago(saved)));
    }

    private static String ago(Instant then) {
        long seconds = Duration.between(then, Instant.now()).toSeconds();
        return seconds < 60 ? Texts.of("ago.seconds", seconds) : Texts.of("ago.minutes", seconds / 60);
    }

    private static Label part(String id) {
        Label label = Labels.cut(new Label());
        label.setId(id);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}
