package alad.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class RemarksTest {
    @BeforeAll
    static void startWindows() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void takeNoRoomUntilThereIsSomethingToTell() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Remarks remarks = new Remarks();
            assertFalse(remarks.isVisible());
            assertFalse(remarks.isManaged());
            remarks.show(List.of("A column lacks numbers.", "A text is new."));
            assertTrue(remarks.isVisible());
            assertTrue(remarks.isManaged());
            assertEquals(List.of("A column lacks numbers.", "A text is new."), told(remarks));
            remarks.show(List.of("A text is new."));
            assertEquals(List.of("A text is new."), told(remarks));
            remarks.show(List.of());
            assertFalse(remarks.isVisible());
            assertFalse(remarks.isManaged());
            assertEquals(List.of(), told(remarks));
            return null;
        });
    }

    @Test
    void manyScrollInsteadOfPushingTheRowsAway() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Remarks remarks = new Remarks();
            remarks.show(List.of("One."));
            sentences(remarks).resize(300, 20);
            assertEquals(20, remarks.getPrefHeight());
            sentences(remarks).resize(300, 900);
            assertEquals(100, remarks.getPrefHeight());
            return null;
        });
    }

    private static Pane sentences(Remarks remarks) {
        return (Pane) remarks.getContent();
    }

    private static List<String> told(Remarks remarks) {
        return sentences(remarks).getChildren().stream()
                .map(each -> ((Label) each).getText())
                .toList();
    }
}
