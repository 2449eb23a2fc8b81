package alad.ui.app;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * Title, navigation, screen and status line. In a window of less than the usual width the navigation folds to its signs;
 * in one that is smaller than screens can be, the screen scrolls.
 */
final class Frame extends BorderPane {
    /** Of a window, so that a display of 1024 × 700 pixels whose text is enlarged by half still holds it. */
    static final double LEAST_WIDTH = 640;

    static final double LEAST_HEIGHT = 440;

    private static final double FOLDED_BELOW = 1280;
    private static final double LEAST_SCREEN_WIDTH = 960;
    private static final double LEAST_SCREEN_HEIGHT = 580;

    Frame(TitleBar title, Navigation navigation, Region screen, StatusLine status) {
        screen.setMinSize(LEAST_SCREEN_WIDTH, LEAST_SCREEN_HEIGHT);
        ScrollPane scroll = new ScrollPane(screen);
        scroll.setId("screen-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        setMinSize(0, 0);
        setTop(title);
        setLeft(navigation);
        setCenter(scroll);
        setBottom(status);
        widthProperty().addListener((source, old, now) -> navigation.fold(now.doubleValue() < FOLDED_BELOW));
    }
}
