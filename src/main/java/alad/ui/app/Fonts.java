package alad.ui.app;

import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The one family of the window, whose digits are all equally wide. */
final class Fonts {
    private static final List<String> FILES = List.of("InterTabular-Regular.otf", "InterTabular-Bold.otf");

    private Fonts() {}

    static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
                byte[] bytes = in.readAllBytes();
                Font.loadFont(new ByteArrayInputStream(bytes), 13);
                // The charts' text is measured by AWT.
                GraphicsEnvironment.getLocalGraphicsEnvironment()
                        .registerFont(
                                java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("A bundled font can't be read: " + file, e);
            }
        }
    }
}
