package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class RehearsalTest {
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void screensGetTheirLooksOneAfterAnotherAndOnlyTheFrontStays() {
        Button button = new Button("Train");
        StackPane front = new StackPane();
        StackPane stage = new StackPane(front);
        Parent first = screen("first", button);
        Parent second = screen("second", new Button());
        WindowDriver.onWindowThread(() -> {
            Scene scene = new Scene(stage);
            new Rehearsal(stage, List.of(front, first, second), () -> told.add("done")).next();
            Platform.runLater(() -> told.add("what the user does"));
            return scene;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertNotNull(button.getSkin());
        assertEquals(List.of(front), stage.getChildren());
        assertEquals(List.of("first", "what the user does", "second", "done"), told);
    }

    /** Tells when it is laid out. */
    private Parent screen(String name, Button button) {
        return new StackPane(button) {
            @Override
            protected void layoutChildren() {
                super.layoutChildren();
                told.add(name);
            }
        };
    }
}
