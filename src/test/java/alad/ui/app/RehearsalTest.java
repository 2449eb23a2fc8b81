package alad.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
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
            return scene;
        });
        awaitDone();
        assertNotNull(button.getSkin());
        assertEquals(List.of(front), stage.getChildren());
        assertEquals(List.of("first", "what the user does", "second", "done"), told);
    }

    @Test
    void aLargeScreenIsStyledAFewControlsAtATimeAndIsWholeInBetween() {
        List<Button> buttons =
                IntStream.range(0, 120).mapToObj(i -> new Button("b" + i)).toList();
        VBox screen = new VBox();
        for (int row = 0; row < 12; row++) {
            screen.getChildren()
                    .add(new HBox(buttons.subList(10 * row, 10 * row + 10).toArray(Button[]::new)));
        }
        List<Node> rows = List.copyOf(screen.getChildren());
        StackPane stage = new StackPane();
        List<Integer> styled = new ArrayList<>();
        Set<Boolean> whole = new HashSet<>();
        Runnable look = new Runnable() {
            @Override
            public void run() {
                styled.add((int) buttons.stream()
                        .filter(button -> button.getSkin() != null)
                        .count());
                whole.add(rows.equals(screen.getChildren()));
                if (!told.contains("done")) {
                    Platform.runLater(this);
                }
            }
        };
        WindowDriver.onWindowThread(() -> {
            Scene scene = new Scene(stage);
            new Rehearsal(stage, List.of(screen), () -> told.add("done")).next();
            look.run();
            return scene;
        });
        awaitDone();
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Set.of(true), whole);
        assertEquals(120, styled.get(styled.size() - 1));
        for (int i = 1; i < styled.size(); i++) {
            assertTrue(styled.get(i) - styled.get(i - 1) <= 24, styled.toString());
        }
    }

    private void awaitDone() {
        try {
            WaitForAsyncUtils.waitFor(
                    30, TimeUnit.SECONDS, () -> WindowDriver.onWindowThread(() -> told.contains("done")));
        } catch (TimeoutException e) {
            throw new AssertionError("Not done: " + told, e);
        }
    }

    /** Tells when it is laid out, and what the user asks for in that moment. */
    private Parent screen(String name, Button button) {
        return new StackPane(button) {
            @Override
            protected void layoutChildren() {
                super.layoutChildren();
                told.add(name);
                if (name.equals("first")) {
                    Platform.runLater(() -> told.add("what the user does"));
                }
            }
        };
    }
}
