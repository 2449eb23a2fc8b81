package alad.ui.look;

import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.ui.control.Buttons;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Who works by keys sees where the focus is: a line around it changes its colour, by 3 : 1 at least. */
class FocusRingTest {
    private static final double LEAST_CONTRAST = 3;
    private static final int LEAST_PIXELS = 60;
    private static final double AROUND = 6;

    private Stage stage;

    @BeforeEach
    void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        onWindowThread(() -> stage.hide());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyKindOfButtonShowsThatItHasTheFocus(Theme theme) {
        Button primary = Buttons.primary("primary", "Start training", () -> {});
        Button plain = Buttons.plain("plain", "Stop and keep", () -> {});
        Button icon = Buttons.icon("icon", "copy", "Copy", () -> {});
        ToggleButton chip = toggle("chip", true);
        ToggleButton otherChip = toggle("chip", false);
        ToggleButton filter = toggle("filter", true);
        ToggleButton page = toggle("page-button", true);
        CheckBox box = new CheckBox("Latent discriminator");
        RadioButton radio = new RadioButton("Features");
        Hyperlink link = new Hyperlink("fashion-mnist");
        TitledPane fold = new TitledPane("Averages, stopping, threads", new Label());
        fold.setExpanded(false);
        fold.getStyleClass().add("fold");
        VBox card = new VBox(
                new Button("first"), primary, plain, icon, chip, otherChip, filter, page, box, radio, link, fold);
        card.getStyleClass().add("card");
        onWindowThread(() -> {
            Application.setUserAgentStylesheet(theme.controls());
            Scene scene = new Scene(card, 300, 400);
            scene.getStylesheets().setAll(theme.sheets());
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            card.getChildren().get(0).requestFocus();
        });
        for (Node node : card.getChildren().subList(1, card.getChildren().size())) {
            WritableImage before = picture(node, theme);
            onWindowThread(() -> {
                Node focused = stage.getScene().getFocusOwner();
                focused.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            });
            assertTrue(node.isFocusVisible(), node + " is reached by Tab");
            int changed = changed(before, picture(node, theme));
            assertTrue(changed >= LEAST_PIXELS, () -> theme + " " + node + ": " + changed + " pixels stand out");
        }
    }

    private static ToggleButton toggle(String styleClass, boolean selected) {
        ToggleButton toggle = new ToggleButton("sneaker");
        toggle.getStyleClass().add(styleClass);
        toggle.setSelected(selected);
        return toggle;
    }

    /** With what lies around the node on a card. */
    private static WritableImage picture(Node node, Theme theme) {
        SnapshotParameters parameters = new SnapshotParameters();
        int card = Palette.of(theme).rgb("card");
        parameters.setFill(Color.rgb(card >> 16 & 0xff, card >> 8 & 0xff, card & 0xff));
        double x = node.getLayoutX() + node.getLayoutBounds().getMinX() - AROUND;
        double y = node.getLayoutY() + node.getLayoutBounds().getMinY() - AROUND;
        parameters.setViewport(new Rectangle2D(
                x,
                y,
                node.getLayoutBounds().getWidth() + 2 * AROUND,
                node.getLayoutBounds().getHeight() + 2 * AROUND));
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), () -> node.snapshot(parameters, null));
    }

    private static int changed(WritableImage before, WritableImage after) {
        int count = 0;
        for (int y = 0; y < Math.min(before.getHeight(), after.getHeight()); y++) {
            for (int x = 0; x < Math.min(before.getWidth(), after.getWidth()); x++) {
                double one = luminance(before.getPixelReader().getArgb(x, y));
                double other = luminance(after.getPixelReader().getArgb(x, y));
                if ((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= LEAST_CONTRAST) {
                    count++;
                }
            }
        }
        return count;
    }

    private static double luminance(int rgb) {
        double[] linear = Sight.linear(rgb);
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static void onWindowThread(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), work);
    }
}
