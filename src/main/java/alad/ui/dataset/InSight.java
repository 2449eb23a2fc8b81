package alad.ui.dataset;

import javafx.beans.Observable;
import javafx.scene.Node;

/**
 * Fills a page only while somebody looks at it, once for each time that what it shows has changed: cells are made and
 * laid out even where they can't be seen.
 */
final class InSight {
    private final Node page;
    private final Runnable fill;
    private boolean isStale = true;

    /** Fills the page at once where it is visible. */
    InSight(Node page, Runnable fill, Observable... shown) {
        this.page = page;
        this.fill = fill;
        for (Observable each : shown) {
            each.addListener(changed -> changed());
        }
        page.visibleProperty().addListener(changed -> look());
        look();
    }

    private void changed() {
        isStale = true;
        look();
    }

    private void look() {
        if (isStale && page.isVisible()) {
            isStale = false;
            fill.run();
        }
    }
}
