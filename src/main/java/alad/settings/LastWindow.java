package alad.settings;

/**
 * How the window was left.
 *
 * @param screen name of the screen that was in front
 * @param run id of the run that was looked at; empty for none
 * @param x of the window while it isn't maximized, as all its measures
 */
public record LastWindow(
        String screen, String run, double x, double y, double width, double height, boolean maximized) {
    public LastWindow {
        screen = screen == null ? "" : screen;
        run = run == null ? "" : run;
    }
}
