package alad.ui.app;

import alad.ui.look.Palette;
import alad.ui.look.Theme;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/** Theme and smoothing of the window, as the user last chose them. */
final class Appearance {
    private static final String PIXELATED = "pixelated";

    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>();
    private Scene scene;
    private Theme theme;

    Appearance(Preferences preferences) {
        this.preferences = preferences;
        theme = preferences.theme();
        palette.set(Palette.of(theme));
    }

    ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    void dress(Scene dressed) {
        scene = dressed;
        use(theme);
        smooth(preferences.smoothPictures());
    }

    void use(Theme newTheme) {
        theme = newTheme;
        palette.set(Palette.of(theme));
        Application.setUserAgentStylesheet(theme.controls());
        scene.getStylesheets().setAll(theme.sheets());
    }

    void useOther() {
        use(theme.other());
        preferences.remember(theme);
    }

    void smoothOrNot() {
        preferences.rememberSmooth(!preferences.smoothPictures());
        smooth(preferences.smoothPictures());
    }

    private void smooth(boolean smooth) {
        scene.getRoot().getStyleClass().remove(PIXELATED);
        if (!smooth) {
            scene.getRoot().getStyleClass().add(PIXELATED);
        }
    }
}
