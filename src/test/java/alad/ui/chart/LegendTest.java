package alad.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.ui.look.Theme;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LegendTest {
    private final Curve curve = new Curve();
    private Legend legend;

    @BeforeEach
    void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        legend = new Legend(List.of(new Line("xx", "xx", "D_xx, a discriminator.", curve)), new ChartSettings());
    }

    private Label shown(double value) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            HBox card = new HBox(legend);
            Scene scene = new Scene(card, 400, 100);
            scene.getStylesheets().setAll(Theme.LIGHT.sheets());
            curve.add(curve.size(), value);
            legend.refresh();
            card.applyCss();
            card.layout();
            return (Label) card.lookup("#curve-xx");
        });
    }

    @Test
    void aLongValueIsShownWhole() {
        Label value = shown(-0.0000123);
        assertEquals("-1.2e-05", value.getText());
        assertTrue(value.getWidth() >= value.prefWidth(-1), value.getWidth() + " of " + value.prefWidth(-1));
    }

    @Test
    void aShortNameIsExplainedWhereItStands() {
        ToggleButton entry = (ToggleButton) legend.lookup("#show-xx");
        assertEquals(
                "D_xx, a discriminator.\nShow or hide xx", entry.getTooltip().getText());
    }

    @Test
    void shortValuesLeaveTheWidthAsItIs() {
        shown(1.25);
        double width = legend.getWidth();
        shown(0.1);
        assertEquals(width, legend.getWidth());
        shown(8);
        assertEquals(width, legend.getWidth());
    }
}
