package alad.ui.app;

import alad.ui.control.Buttons;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The narrow column that leads to the screens. */
final class Navigation extends VBox {
    private final Map<Screen, ToggleButton> buttons = new EnumMap<>(Screen.class);

    Navigation(Consumer<Screen> go) {
        getStyleClass().add("navigation");
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : Screen.values()) {
            ToggleButton button = new ToggleButton(screen.title(), Buttons.icon(screen.id()));
            button.setId("to-" + screen.id());
            button.setToggleGroup(group);
            button.setOnAction(event -> go.accept(screen));
            buttons.put(screen, button);
            getChildren().add(button);
        }
    }

    void mark(Screen screen) {
        buttons.get(screen).setSelected(true);
    }
}
