package alad.ui.inspect;

import alad.detector.ScoreKind;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do while nothing is being typed. */
final class InspectKeys {
    /** What the view can be asked to do by a key. */
    interface Screen {
        int columns();

        int lines();

        boolean hasFocusOnRows();

        ZoomView zoomView();

        void zoom();

        void compare();

        void copy();

        void switchFilterBar();

        void search();
    }

    private final InspectViewModel model;
    private final Screen screen;

    InspectKeys(InspectViewModel model, Screen screen) {
        this.model = model;
        this.screen = screen;
    }

    void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isAltDown() || pressesButton(event)) {
            return;
        }
        boolean done = event.isShortcutDown()
                ? copied(event)
                : chosen(event) || (screen.hasFocusOnRows() || screen.zoomView() != null) && moved(event);
        if (done) {
            event.consume();
        }
    }

    private static boolean pressesButton(KeyEvent event) {
        return event.getTarget() instanceof ButtonBase
                && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER);
    }

    private boolean copied(KeyEvent event) {
        if (event.getCode() == KeyCode.C) {
            screen.copy();
            return true;
        }
        return false;
    }

    private boolean chosen(KeyEvent event) {
        switch (event.getCode()) {
            case DIGIT1, NUMPAD1 -> model.rows.kind.set(ScoreKind.FEATURES);
            case DIGIT2, NUMPAD2 -> model.rows.kind.set(ScoreKind.LOGITS);
            case DIGIT3, NUMPAD3 -> model.rows.kind.set(ScoreKind.L1);
            case DIGIT4, NUMPAD4 -> model.rows.kind.set(ScoreKind.L2);
            case A -> model.rows.filterBy(Filter.ALL);
            case L -> model.rows.filterBy(Filter.FALSE_ALARMS);
            case M -> model.rows.filterBy(Filter.MISSES);
            case R -> model.rows.ascending.set(!model.rows.ascending.get());
            case G -> model.switchLayout();
            case C -> screen.compare();
            case D -> model.look.set(model.look.get().otherSign());
            case H -> model.look.set(model.look.get().nextChannel(model.channels()));
            case O -> model.look.set(model.look.get().otherOutline());
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * Signs lie on different keys of different keyboards: they are known once they are typed. So is the key that leads
     * to the search, or its letter would be typed there.
     */
    void typed(KeyEvent event) {
        boolean elsewhere = event.getTarget() instanceof TextInputControl;
        if (!elsewhere && !event.isAltDown() && !event.isShortcutDown() && does(event.getCharacter())) {
            event.consume();
        }
    }

    private boolean does(String typed) {
        ZoomView zoom = screen.zoomView();
        switch (typed) {
            case "/" -> screen.search();
            case "f", "F" -> screen.switchFilterBar();
            case "+", "=" -> {
                if (zoom == null) {
                    screen.zoom();
                } else {
                    zoom.zoomIn();
                }
            }
            case "-" -> {
                if (zoom != null) {
                    zoom.zoomOut();
                }
            }
            case "0" -> {
                if (zoom != null) {
                    zoom.whole();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean moved(KeyEvent event) {
        boolean zoomed = screen.zoomView() != null;
        int columns = zoomed ? 1 : screen.columns();
        switch (event.getCode()) {
            case LEFT -> model.selection.move(-1);
            case RIGHT -> model.selection.move(1);
            case UP -> model.selection.move(-columns);
            case DOWN -> model.selection.move(columns);
            case PAGE_UP -> model.selection.move(-screen.lines() * columns);
            case PAGE_DOWN -> model.selection.move(screen.lines() * columns);
            case HOME -> model.selection.move(Integer.MIN_VALUE / 2);
            case END -> model.selection.move(Integer.MAX_VALUE / 2);
            case ENTER -> screen.zoom();
            case SPACE -> model.selection.mark(model.selection.selected());
            case TAB -> {
                return !zoomed && model.selection.changeSide(event.isShiftDown() ? -1 : 1);
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
