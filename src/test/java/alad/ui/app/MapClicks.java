package alad.ui.app;

import alad.ui.latent.ScatterMap;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** The mouse on the map of the latent space. */
final class MapClicks {
    private MapClicks() {}

    static void click(WindowDriver driver, int point, boolean shift) {
        WindowDriver.onWindowThread(() -> {
            fire(driver, MouseEvent.MOUSE_CLICKED, map(driver).place(point), shift);
            return null;
        });
    }

    static ScatterMap map(WindowDriver driver) {
        return (ScatterMap) driver.find("latent-map");
    }

    /** On the window's thread; {@code at} in the map's own pixels. */
    static void fire(WindowDriver driver, EventType<MouseEvent> type, Point2D at, boolean shift) {
        ScatterMap map = map(driver);
        Point2D there = map.localToScene(at);
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        map.fireEvent(new MouseEvent(
                type,
                there.getX(),
                there.getY(),
                there.getX(),
                there.getY(),
                MouseButton.PRIMARY,
                1,
                shift,
                false,
                false,
                false,
                down,
                false,
                false,
                true,
                false,
                true,
                new PickResult(map, there.getX(), there.getY())));
    }
}
