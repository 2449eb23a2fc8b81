package alad.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours by role for whatever CSS doesn't reach (charts); read from the theme's style sheet. */
public final class Palette {
    private static final Pattern ROLE = Pattern.compile("-alad-([a-z-]+):\\s*#([0-9a-fA-F]{6})\\s*;");

    private final Map<String, Integer> rgbByRole;

    private Palette(Map<String, Integer> rgbByRole) {
        this.rgbByRole = rgbByRole;
    }

    public static Palette of(Theme theme) {
        Map<String, Integer> roles = new HashMap<>();
        Matcher matcher = ROLE.matcher(read(theme.colours()));
        while (matcher.find()) {
            roles.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return new Palette(roles);
    }

    /** @return 0xRRGGBB */
    public int rgb(String role) {
        Integer rgb = rgbByRole.get(role);
        if (rgb == null) {
            throw new IllegalArgumentException("No colour for the role " + role);
        }
        return rgb;
    }

    /** WCAG contrast of two roles, 1..21. */
    public double contrast(String text, String background) {
        double a = luminance(rgb(text));
        double b = luminance(rgb(background));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static String read(String resource) {
        try (InputStream in = Palette.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
