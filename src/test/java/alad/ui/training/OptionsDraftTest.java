package alad.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.Keep;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import org.junit.jupiter.api.Test;

class OptionsDraftTest {
    private static final AladOptions PRESET =
            new AladOptions(60, 32, 0.0002, 32, 42, true, true, JoinPairs.CHANNELS, 0.999, true, 0, 10, 0);

    private final OptionsDraft draft = new OptionsDraft(PRESET);

    @Test
    void startsAsThePresetIs() {
        assertEquals(PRESET, draft.options().get());
        assertEquals("0.0002", draft.text(OptionField.LEARNING_RATE).get());
        assertFalse(draft.changed(OptionField.LEARNING_RATE).get());
    }

    @Test
    void theWeightsToKeepAreChosen() {
        assertEquals(Keep.BEST, draft.options().get().keep());
        draft.keep.set(Keep.LAST);
        assertEquals(PRESET.keeping(Keep.LAST), draft.options().get());
        draft.resetAll(PRESET);
        assertEquals(Keep.BEST, draft.keep.get());
    }

    @Test
    void aValueOutOfRangeIsToldBesideItsFieldOnly() {
        draft.text(OptionField.LATENT).set("0");
        assertEquals(
                "Latent size must be from 1 to 4,096, but was 0.",
                draft.error(OptionField.LATENT).get());
        assertEquals("", draft.error(OptionField.EPOCHS).get());
        assertNull(draft.options().get());
    }

    @Test
    void twoWrongFieldsAreBothTold() {
        draft.text(OptionField.LATENT).set("0");
        draft.text(OptionField.LEARNING_RATE).set("-1");
        assertFalse(draft.error(OptionField.LATENT).get().isEmpty());
        assertTrue(draft.error(OptionField.LEARNING_RATE).get().contains("-1"));
    }

    @Test
    void textIsNotANumber() {
        draft.text(OptionField.EPOCHS).set("many");
        assertEquals(
                "Epochs must be a whole number, but was \"many\".",
                draft.error(OptionField.EPOCHS).get());
        draft.text(OptionField.EPOCHS).set("");
        assertEquals("Epochs is empty.", draft.error(OptionField.EPOCHS).get());
    }

    @Test
    void resetGoesBackToThePreset() {
        draft.text(OptionField.EPOCHS).set("many");
        assertTrue(draft.changed(OptionField.EPOCHS).get());
        draft.reset(OptionField.EPOCHS);
        assertEquals(PRESET, draft.options().get());
    }

    @Test
    void whatIsTypedBecomesTheOptions() {
        draft.text(OptionField.EPOCHS).set(" 7 ");
        draft.latentDiscriminator.set(false);
        assertEquals(7, draft.options().get().epochs());
        assertFalse(draft.options().get().latentDiscriminator());
    }
}
