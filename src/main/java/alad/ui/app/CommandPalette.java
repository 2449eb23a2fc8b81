package alad.ui.app;

import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All commands, found by typing parts of their names; those that are not possible now come last. */
final class CommandPalette extends VBox {
    private static final double ROW = 34;
    private static final int MOST_ROWS = 10;
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final List<Command> commands;
    private final Runnable close;
    private final TextField search = new TextField();
    private final ListView<Command> list = new ListView<>();

    CommandPalette(List<Command> commands, Runnable close) {
        this.commands = List.copyOf(commands);
        this.close = close;
        setId("palette");
        getStyleClass().addAll("card", "dialog", "palette");
        search.setId("palette-search");
        search.setPromptText(Texts.of("palette.prompt"));
        search.textProperty().addListener(changed -> find());
        list.setId("palette-list");
        list.setFixedCellSize(ROW);
        list.getStyleClass().add("plain-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Row());
        list.setPlaceholder(Labels.muted(Texts.of("palette.none")));
        getChildren().addAll(search, list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setMaxHeight(Region.USE_PREF_SIZE);
        find();
    }

    TextField search() {
        return search;
    }

    private void find() {
        String[] wanted = search.getText().strip().toLowerCase(Locale.ENGLISH).split("\\s+");
        list.getItems()
                .setAll(commands.stream()
                        .filter(command -> names(command, wanted))
                        .sorted(Comparator.comparing(
                                command -> !command.possible().getAsBoolean()))
                        .toList());
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(ROW * Math.max(1, Math.min(MOST_ROWS, list.getItems().size())) + 2);
        list.setMinHeight(list.getPrefHeight());
    }

    private static boolean names(Command command, String[] wanted) {
        String title = command.title().toLowerCase(Locale.ENGLISH);
        return Stream.of(wanted).allMatch(title::contains);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> list.getSelectionModel().selectPrevious();
            case DOWN -> list.getSelectionModel().selectNext();
            case ENTER -> run(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void run(Command command) {
        if (command != null && command.possible().getAsBoolean()) {
            close.run();
            command.run();
        }
    }

    private final class Row extends ListCell<Command> {
        private final Label title = new Label();
        private final Label key = Labels.muted("");
        private final HBox box;

        Row() {
            getStyleClass().add("palette-row");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            box = new HBox(title, gap, key);
            box.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(event -> run(getItem()));
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            title.setText(command.title());
            key.setText(command.keyName());
            boolean possible = command.possible().getAsBoolean();
            pseudoClassStateChanged(IMPOSSIBLE, !possible);
            title.setAccessibleText(possible ? null : Texts.of("palette.notNow", command.title()));
            setGraphic(box);
        }
    }
}
