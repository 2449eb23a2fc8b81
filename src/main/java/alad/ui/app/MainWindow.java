package alad.ui.app;

import alad.ui.control.Buttons;
import alad.ui.dataset.DatasetView;
import alad.ui.dataset.DatasetViewModel;
import alad.ui.look.Palette;
import alad.ui.look.Theme;
import alad.ui.task.Tasks;
import alad.ui.text.Texts;
import alad.ui.training.TrainingView;
import alad.ui.training.TrainingViewModel;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The frame around all screens, and their wiring. */
final class MainWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Stage stage;
    private final Tasks tasks = new Tasks();
    private final DatasetViewModel data;
    private final TrainingViewModel training;
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>();
    private final StackPane content = new StackPane();
    private final Map<Screen, Node> screens = new EnumMap<>(Screen.class);
    private final Navigation navigation = new Navigation(this::go);
    private final Scene scene;
    private Theme theme;

    MainWindow(Stage stage, Services services, Theme theme) {
        this.stage = stage;
        data = new DatasetViewModel(services.data(), tasks);
        training = new TrainingViewModel(services.training(), tasks);
        data.chosenProperty().addListener((source, old, now) -> training.choose(now));
        palette.set(Palette.of(theme));
        screens.put(Screen.DATASET, new DatasetView(data, new FileDialogs(stage), () -> go(Screen.TRAIN)));
        screens.put(
                Screen.TRAIN, new TrainingView(training, palette, () -> go(Screen.DATASET), () -> go(Screen.DATASET)));
        BorderPane frame = new BorderPane(content);
        frame.setTop(titleBar());
        frame.setLeft(navigation);
        scene = new Scene(frame, WIDTH, HEIGHT);
        use(theme);
        go(Screen.DATASET);
        stage.setTitle(Texts.of("app.title"));
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(680);
    }

    void onClosed(Runnable action) {
        stage.setOnHidden(event -> {
            tasks.close();
            action.run();
        });
    }

    void openData(Path path) {
        data.open(path);
    }

    void go(Screen screen) {
        content.getChildren().setAll(screens.get(screen));
        navigation.mark(screen);
    }

    void use(Theme newTheme) {
        theme = newTheme;
        palette.set(Palette.of(theme));
        Application.setUserAgentStylesheet(theme.controls());
        scene.getStylesheets().setAll(theme.sheets());
    }

    private Node titleBar() {
        Label name = new Label(Texts.of("app.title"));
        name.getStyleClass().add("app-name");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(
                name, gap, Buttons.icon("switch-theme", "theme", Texts.of("theme.switch"), () -> use(theme.other())));
        bar.getStyleClass().add("title-bar");
        return bar;
    }
}
