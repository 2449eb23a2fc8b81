package alad.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Buttons with an id, a text and what they do. */
public final class Buttons {
    private Buttons() {}

    public static Button plain(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The one button that the screen wants pressed next. */
    public static Button primary(String id, String text, Runnable action) {
        Button button = plain(id, text, action);
        rank(button, true);
        return button;
    }

    /** Makes a button the primary one, or one like others. */
    public static void rank(Button button, boolean primary) {
        button.getStyleClass().remove("accent");
        if (primary) {
            button.getStyleClass().add("accent");
        }
    }

    /** A button that shows a sign instead of words; the words are its tooltip and what a screen reader says. */
    public static Button icon(String id, String sign, String words, Runnable action) {
        Button button = plain(id, "", action);
        button.getStyleClass().add("icon-button");
        button.setGraphic(icon(sign));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    /** A sign drawn by the style sheet: {@code .icon.SIGN} gives its shape. */
    public static Region icon(String sign) {
        Region region = new Region();
        region.getStyleClass().addAll("icon", sign);
        return region;
    }
}
