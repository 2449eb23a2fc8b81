package alad.ui.app;

import alad.ui.control.Buttons;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The narrow column that leads to the screens. */
final class Navigation extends VBox {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final Map<Screen, ToggleButton> buttons = new EnumMap<>(Screen.class);

    Navigation(Consumer<Screen> go) {
        getStyleClass().add("navigation");
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : Screen.values()) {
            ToggleButton button = new ToggleButton(screen.title(), Buttons.icon(screen.id()));
            button.setId("to-" + screen.id());
            button.setAccessibleText(screen.title());
            button.setToggleGroup(group);
            button.setOnAction(event -> go.accept(screen));
            buttons.put(screen, button);
            getChildren().add(button);
        }
    }

    /** Shows signs only; the mouse and screen readers are still told the names. */
    void fold(boolean folded) {
        pseudoClassStateChanged(FOLDED, folded);
        buttons.forEach((screen, button) -> {
            button.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            button.setTooltip(folded ? new Tooltip(screen.title()) : null);
        });
    }

    void mark(Screen screen) {
        buttons.get(screen).setSelected(true);
    }
}
