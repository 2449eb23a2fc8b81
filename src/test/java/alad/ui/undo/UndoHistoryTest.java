package alad.ui.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {
    private final Queue<Runnable> window = new ArrayDeque<>();
    private long seconds;
    private final UndoHistory history = new UndoHistory(window::add, () -> seconds * 1_000_000_000);
    private final IntegerProperty width = new SimpleIntegerProperty(1);
    private final IntegerProperty height = new SimpleIntegerProperty(1);
    private final StringProperty name = new SimpleStringProperty("");
    private final UndoHistory.Watched size = history.watch(
            "size",
            () -> List.of(width.get(), height.get()),
            was -> {
                width.set(was.get(0));
                height.set(was.get(1));
            },
            width,
            height);

    @BeforeEach
    void settle() {
        pass(0);
    }

    private void pass(int duration) {
        while (!window.isEmpty()) {
            window.poll().run();
        }
        seconds += duration;
    }

    @Test
    void changesAreTakenBackAndDoneAgainOneByOne() {
        history.watch("name", name::get, name::set, name);
        pass(0);
        width.set(2);
        height.set(3);
        pass(5);
        name.set("a");
        pass(5);
        width.set(4);
        pass(5);
        history.undo();
        pass(0);
        assertEquals(2, width.get());
        assertEquals(Optional.of("name"), history.undoable());
        assertEquals(Optional.of("size"), history.redoable());
        history.undo();
        history.undo();
        pass(0);
        assertEquals(List.of(1, 1), List.of(width.get(), height.get()));
        assertEquals("", name.get());
        assertEquals(Optional.empty(), history.undoable());
        history.undo();
        history.redo();
        history.redo();
        history.redo();
        history.redo();
        pass(0);
        assertEquals(List.of(4, 3), List.of(width.get(), height.get()));
        assertEquals("a", name.get());
    }

    @Test
    void whatIsDrawnAtAStretchIsOneChange() {
        for (int at = 2; at < 9; at++) {
            width.set(at);
            pass(0);
        }
        pass(1);
        width.set(20);
        pass(0);
        history.undo();
        pass(0);
        assertEquals(8, width.get());
        history.undo();
        pass(0);
        assertEquals(1, width.get());
    }

    @Test
    void aNewChangeLeavesNothingToDoAgain() {
        width.set(2);
        pass(1);
        history.undo();
        pass(0);
        height.set(7);
        pass(1);
        assertEquals(Optional.empty(), history.redoable());
        history.undo();
        pass(0);
        assertEquals(List.of(1, 1), List.of(width.get(), height.get()));
    }

    @Test
    void whatComesWithOtherDataCantBeTakenBack() {
        size.anewWith(name);
        width.set(2);
        pass(1);
        name.set("other data");
        height.set(9);
        pass(1);
        assertEquals(Optional.empty(), history.undoable());
        width.set(3);
        pass(1);
        history.undo();
        pass(0);
        assertEquals(List.of(2, 9), List.of(width.get(), height.get()));
    }
}
