package alad.ui.app;

import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the commands on a scene. */
final class Shortcuts {
    /** Where it is at home on some systems. */
    private static final KeyCombination OTHER_REDO = KeyCombination.valueOf("Shortcut+Y");
    /** A text field has these of its own. */
    private static final Set<String> ALSO_OF_FIELDS = Set.of(Commands.UNDO, Commands.REDO);

    private final Scene scene;

    private Shortcuts(Scene scene) {
        this.scene = scene;
    }

    static void install(Scene scene, List<Command> commands, Runnable palette, Runnable help) {
        Shortcuts shortcuts = new Shortcuts(scene);
        commands.stream().filter(each -> each.key() != null).forEach(each -> shortcuts.put(each.key(), each));
        commands.stream()
                .filter(each -> each.id().equals(Commands.REDO))
                .forEach(each -> shortcuts.put(OTHER_REDO, each));
        scene.getAccelerators().put(Commands.PALETTE, palette);
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !shortcuts.isTyping()) {
                help.run();
                event.consume();
            }
        });
    }

    private void put(KeyCombination key, Command command) {
        boolean alsoOfFields = ALSO_OF_FIELDS.contains(command.id());
        scene.getAccelerators().put(key, () -> {
            if (!alsoOfFields || !isTyping()) {
                command.run();
            }
        });
    }

    private boolean isTyping() {
        return scene.getFocusOwner() instanceof TextInputControl;
    }
}
