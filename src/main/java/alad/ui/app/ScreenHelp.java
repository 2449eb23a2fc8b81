package alad.ui.app;

import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a screen shows, its own keys, and those of the whole window. */
final class ScreenHelp extends VBox {
    private static final List<String> INSPECT_KEYS = List.of(
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
            "outline");
    private static final double COLUMN = 380;

    private final Button close;

    ScreenHelp(Screen screen, List<Command> commands, Runnable leave) {
        setId("help");
        getStyleClass().addAll("card", "dialog", "keys");
        close = Buttons.plain("help-close", Texts.of("help.close"), leave);
        HBox columns = new HBox(own(screen), everywhere(commands));
        columns.getStyleClass().add("keys-columns");
        Label words = Labels.wrapped(Texts.named("help.about", screen));
        words.setId("help-about");
        VBox body = new VBox(words, columns);
        body.getStyleClass().add("column");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(Labels.wrapped(Texts.of("help.title", screen.title()), "card-title"), scroll, close);
        setMaxHeight(Region.USE_PREF_SIZE);
    }

    Button closeButton() {
        return close;
    }

    private static VBox own(Screen screen) {
        GridPane grid = grid();
        for (String key : keys(screen)) {
            row(grid, Texts.of("help.keyNames." + key), Texts.of("help.keys." + key));
        }
        return column(Texts.of("help.own"), grid);
    }

    private static VBox everywhere(List<Command> commands) {
        GridPane grid = grid();
        row(grid, Commands.PALETTE.getDisplayText(), Texts.of("palette.open"));
        row(grid, Texts.of("help.keyNames.help"), Texts.of("help.keys.help"));
        for (Command command : commands) {
            if (command.key() != null && !command.id().equals(Commands.HELP)) {
                row(grid, command.keyName(), command.title());
            }
        }
        return column(Texts.of("help.everywhere"), grid);
    }

    private static List<String> keys(Screen screen) {
        return switch (screen) {
            case DATASET -> List.of("drop", "page");
            case TRAIN -> List.of("pictures");
            case INSPECT -> INSPECT_KEYS;
            case EVALUATE -> List.of("threshold");
            case LATENT -> List.of("points", "map", "inspect", "lasso");
            case EXPORT -> List.of("next");
        };
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        return grid;
    }

    private static void row(GridPane grid, String key, String words) {
        grid.addRow(grid.getRowCount(), Labels.whole(Labels.strong(key)), Labels.wrapped(words));
    }

    private static VBox column(String title, GridPane grid) {
        VBox column = new VBox(Labels.muted(title), grid);
        column.getStyleClass().add("column");
        column.setPrefWidth(COLUMN);
        return column;
    }
}
