package alad.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FieldTest {
    private static final Object INSTALLED = "javafx.scene.control.Tooltip";

    /** One line holds the name and the editor, and the hint is about the line. */
    @Test
    void aFieldIsExplainedOnItsNameTooAndBesideItNotOverIt() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.showStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            TextField editor = new TextField();
            editor.setMaxWidth(80);
            Field field = new Field("Epochs", editor, null).about("Passes over the training rows");
            field.setMaxWidth(200);
            stage.setScene(new Scene(new VBox(field), 600, 200));
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(600);
            stage.setHeight(200);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            Node line = editor.getParent();
            assertEquals("Epochs", ((Label) line.lookup(".label")).getText());
            Tooltip hint = (Tooltip) line.getProperties().get(INSTALLED);
            hint.show(line, 0, 0);
            Bounds place = line.localToScreen(line.getBoundsInLocal());
            assertTrue(hint.getX() >= place.getMaxX(), hint.getX() + " over " + place);
            hint.hide();
            return true;
        });
    }
}
