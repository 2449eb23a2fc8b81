package alad.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    private static final String[][] TEXT_ON_BACKGROUND = {
        {"text", "card"},
        {"text", "background"},
        {"text", "field"},
        {"muted", "card"},
        {"muted", "background"},
        {"muted", "field"},
        {"accent", "card"},
        {"accent", "accent-soft"},
        {"on-accent", "accent"},
        {"good", "good-soft"},
        {"good", "card"},
        {"bad", "bad-soft"},
        {"bad", "card"},
        {"warning", "warning-soft"},
        {"warning", "card"},
        {"muted", "accent-soft"}
    };

    private static final String[] CLASSES = "abcdefghij".split("");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void allTextsStandOut(Theme theme) {
        Palette palette = Palette.of(theme);
        for (String[] pair : TEXT_ON_BACKGROUND) {
            double contrast = palette.contrast(pair[0], pair[1]);
            assertTrue(contrast >= 4.5, pair[0] + " on " + pair[1] + ": " + contrast);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyCurveStandsOutFromItsCard(Theme theme) {
        Palette palette = Palette.of(theme);
        for (String role : new String[] {"xz", "xx", "zz", "generator", "encoder"}) {
            assertTrue(palette.contrast(role, "card") >= 3, role + ": " + palette.contrast(role, "card"));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void colourBlindPeopleTellClassesApartToo(Theme theme) {
        Palette palette = Palette.of(theme);
        for (String one : CLASSES) {
            assertTrue(palette.contrast("class-" + one, "card") >= 3, one + " on the card");
            for (String other : CLASSES) {
                if (one.compareTo(other) < 0) {
                    double[] a = Sight.linear(palette.rgb("class-" + one));
                    double[] b = Sight.linear(palette.rgb("class-" + other));
                    assertTrue(Sight.distance(a, b) >= 0.16, one + " and " + other);
                    assertTrue(Sight.distance(Sight.withoutGreen(a), Sight.withoutGreen(b)) >= 0.1, one + other);
                    assertTrue(Sight.distance(Sight.withoutRed(a), Sight.withoutRed(b)) >= 0.1, one + other);
                }
            }
        }
    }

    @Test
    void contrastOfDarkBlueGreyOnWhiteIsAsComputedByHand() {
        // #5e6675: 0.2126 * 0.1119 + 0.7152 * 0.1329 + 0.0722 * 0.1779 = 0.1317; 1.05 / 0.1817 = 5.78
        assertEquals(5.78, Palette.of(Theme.LIGHT).contrast("muted", "card"), 0.03);
    }
}
