package alad.ui.inspect;

import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The keys of the screen and what each does. */
final class KeysHelp extends VBox {
    private static final String[] KEYS = {
        "arrows",
        "sides",
        "enter",
        "zoom",
        "mark",
        "compare",
        "copy",
        "kinds",
        "order",
        "verdicts",
        "filter",
        "search",
        "layout",
        "sign",
        "channel",
        "help"
    };

    KeysHelp(Runnable close) {
        setId("keys");
        getStyleClass().addAll("card", "dialog", "keys");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        for (int i = 0; i < KEYS.length; i++) {
            Label key = Labels.whole(Labels.strong(Texts.of("inspect.keyNames." + KEYS[i])));
            grid.addRow(i, key, Labels.wrapped(Texts.of("inspect.keys." + KEYS[i])));
        }
        getChildren()
                .addAll(
                        Labels.wrapped(Texts.of("inspect.keys.title"), "card-title"),
                        grid,
                        Buttons.plain("keys-close", Texts.of("inspect.close"), close));
        setMaxHeight(Region.USE_PREF_SIZE);
    }
}
