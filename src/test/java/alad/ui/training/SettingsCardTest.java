package alad.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.gan.Preset;
import alad.ui.control.Card;
import alad.ui.task.Tasks;
import alad.ui.task.WindowQueue;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class SettingsCardTest {
    private final ScriptedTraining fake = new ScriptedTraining();

    @Test
    void parityAndCleanAreToldOfThePresetThatIsChosen() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        try (Tasks tasks = new Tasks(new WindowQueue())) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                TrainingViewModel model = new TrainingViewModel(fake, tasks);
                SettingsCard card = new SettingsCard(model);
                model.next.preset.set(preset("kdd99"));
                assertTrue(sentences(card).contains("0.5 % of them that validate"), sentences(card));
                model.next.preset.set(preset("arrhythmia"));
                assertEquals(
                        "Parity and clean: " + preset("arrhythmia").title(),
                        protocol(card).getText());
                assertTrue(sentences(card).contains("the 66 rows of classes 3, 4, 5"), sentences(card));
                assertFalse(sentences(card).contains("0.5 % of them that validate"), sentences(card));
                model.next.preset.set(preset("small-images"));
                assertFalse(protocol(card).isVisible());
                return true;
            });
        }
    }

    /** The fields, this pane among them, are what the card's scroll pane shows. */
    private static TitledPane protocol(SettingsCard card) {
        ScrollPane scroll = (ScrollPane) ((Card) card.getChildren().get(0))
                .getChildren().stream()
                        .filter(ScrollPane.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        return (TitledPane) ((VBox) scroll.getContent())
                .getChildren().stream()
                        .filter(each -> "protocol".equals(each.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    private static String sentences(SettingsCard card) {
        StringBuilder words = new StringBuilder();
        ((VBox) protocol(card).getContent())
                .getChildren()
                .forEach(each -> words.append(((Label) each).getText()).append('\n'));
        return words.toString();
    }

    private Preset preset(String name) {
        return fake.presets().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
