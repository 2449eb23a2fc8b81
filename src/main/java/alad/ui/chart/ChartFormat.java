package alad.ui.chart;

import java.util.Locale;

/** What a chart can be saved as. */
public enum ChartFormat {
    /** Pixels, twice as many as the given size. */
    PNG,
    /** Lines and letters that stay sharp at any size. */
    SVG,
    /** The values behind the picture. */
    CSV;

    /** Without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
