package alad.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class CopiedTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(60);

    private Button button;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> {
            button = new Button("Copy ids");
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(button), 200, 100));
            stage.show();
            button.setOnAction(event -> Copied.at(button, "test/3"));
        });
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> stage.hide());
    }

    @Test
    void copyingIsSaidForAMomentAndTheButtonStaysAsItIs() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> {
            button.fire();
            assertEquals("test/3", Clipboard.getSystemClipboard().getString());
            assertEquals(List.of("Copied"), signs());
            assertTrue(button.getPseudoClassStates().contains(PseudoClass.getPseudoClass("copied")));
            assertEquals("Copy ids", button.getText());
        });
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> signs().isEmpty()));
        assertFalse(button.getPseudoClassStates().contains(PseudoClass.getPseudoClass("copied")));
    }

    @Test
    void copyingAgainSaysSoOnce() {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> {
            button.fire();
            button.fire();
            assertEquals(List.of("Copied"), signs());
        });
    }

    private static List<String> signs() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Tooltip && window.isShowing())
                .map(window -> ((Tooltip) window).getText())
                .toList();
    }
}
