package alad.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ChoicesTest {
    private final ObjectProperty<Integer> chosen = new SimpleObjectProperty<>(1);
    private Stage stage;
    private ComboBox<Integer> box;

    @BeforeEach
    void show() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        on(() -> {
            box = Choices.of("number", List.of(1, 2, 3), each -> "number " + each, chosen);
            stage = new Stage();
            stage.setScene(new Scene(box));
            stage.show();
            return stage;
        });
    }

    @AfterEach
    void close() {
        on(() -> {
            stage.close();
            return stage;
        });
    }

    private <T> T on(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, action);
    }

    /** Opens the list and moves to the third. */
    private Integer moveThroughTheList() {
        return on(() -> {
            box.show();
            box.getSelectionModel().select(1);
            box.getSelectionModel().select(2);
            return chosen.get();
        });
    }

    @Test
    void movingThroughTheOpenListChoosesOnlyWhenItCloses() {
        assertEquals(1, moveThroughTheList());
        on(() -> {
            box.hide();
            return box;
        });
        assertEquals(3, chosen.get());
    }

    @Test
    void escapeLeavesWhatWasChosen() {
        moveThroughTheList();
        on(() -> {
            ((ComboBoxListViewSkin<?>) box.getSkin())
                    .getPopupContent()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            return box;
        });
        assertFalse(box.isShowing());
        assertEquals(1, chosen.get());
        assertEquals(1, box.getValue());
    }

    @Test
    void takingTheChoiceBackLeavesWhatWasChosen() {
        on(() -> {
            box.show();
            box.getSelectionModel().clearSelection();
            box.hide();
            return box;
        });
        assertEquals(1, chosen.get());
        assertEquals(1, box.getValue());
    }

    @Test
    void aClosedListFollowsTheValueAndTheValueIt() {
        on(() -> {
            chosen.set(2);
            return box;
        });
        assertEquals(2, box.getValue());
        on(() -> {
            box.getSelectionModel().select(0);
            return box;
        });
        assertEquals(1, chosen.get());
    }
}
