package alad.data;

import alad.job.UserError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The values that a pickle file has made and not used yet. */
final class PickleStack {
    private static final Object MARK = new Object();

    private final String place;
    private final Deque<Object> values = new ArrayDeque<>();

    PickleStack(String place) {
        this.place = place;
    }

    void push(Object value) {
        values.push(value);
    }

    void mark() {
        values.push(MARK);
    }

    Object peek() {
        Object top = values.peek();
        if (top == null || top == MARK) {
            throw torn();
        }
        return top;
    }

    Object pop() {
        Object top = peek();
        values.pop();
        return top;
    }

    List<Object> last(int count) {
        List<Object> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(0, pop());
        }
        return taken;
    }

    List<Object> sinceMark() {
        List<Object> taken = new ArrayList<>();
        while (values.peek() != MARK) {
            taken.add(pop());
        }
        values.pop();
        Collections.reverse(taken);
        return taken;
    }

    UserError torn() {
        return wrong(place, "its instructions don't go together");
    }

    static UserError wrong(String place, String what) {
        return UserError.failed(place + " is no batch of CIFAR as Python stores it: " + what + ".");
    }
}
