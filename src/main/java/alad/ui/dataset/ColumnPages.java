package alad.ui.dataset;

import alad.data.Dataset;
import alad.data.TableSamples;
import alad.data.TableSamples.Column;
import alad.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The columns of the open table, so many at a time, and the search for one by its name. */
final class ColumnPages {
    /** Columns on a page that is full. */
    static final int SIZE = 20;

    static final int NONE = -1;

    private List<Column> all = List.of();
    private int[] matches = {};
    private int match;
    private int first;

    // State
    final ReadOnlyObjectWrapper<List<Column>> shown = new ReadOnlyObjectWrapper<>(List.of());
    /** "Columns 21–40 of 274" */
    final ReadOnlyStringWrapper range = new ReadOnlyStringWrapper("");

    /** Whether there is more than one page. */
    final ReadOnlyBooleanWrapper paged = new ReadOnlyBooleanWrapper();

    final ReadOnlyBooleanWrapper hasPrevious = new ReadOnlyBooleanWrapper();
    final ReadOnlyBooleanWrapper hasNext = new ReadOnlyBooleanWrapper();

    /** Part of a column's name, however its letters are written; while there is any, the best match is found. */
    final StringProperty search = new SimpleStringProperty("");

    /** Place on the page that is shown; {@link #NONE} while nothing is found or another page is looked at. */
    final ReadOnlyIntegerWrapper found = new ReadOnlyIntegerWrapper(NONE);

    /** How many there are, or that there is none; empty while nothing is searched. */
    final ReadOnlyStringWrapper searched = new ReadOnlyStringWrapper("");

    ColumnPages(ObservableValue<Dataset> dataset) {
        dataset.addListener((source, old, now) -> open(now));
        search.addListener(changed -> find());
    }

    // Commands

    void previous() {
        go(first - SIZE);
    }

    void next() {
        go(first + SIZE);
    }

    /** Goes on to another match, from the last to the first. @param by 1 or -1 */
    void findNext(int by) {
        if (matches.length > 0) {
            match = Math.floorMod(match + by, matches.length);
            showMatch();
        }
    }

    private void open(Dataset dataset) {
        all = dataset != null && dataset.samples() instanceof TableSamples samples ? samples.columns() : List.of();
        first = 0;
        paged.set(all.size() > SIZE);
        search.set("");
        find();
        show();
    }

    private void go(int to) {
        if (to >= 0 && to < all.size()) {
            found.set(NONE);
            first = to;
            show();
        }
    }

    private void show() {
        int end = Math.min(all.size(), first + SIZE);
        hasPrevious.set(first > 0);
        hasNext.set(end < all.size());
        range.set(all.isEmpty() ? "" : Texts.of("dataset.columns.range", first + 1, end, all.size()));
        shown.set(all.subList(first, end));
    }

    private void find() {
        String part = folded(search.get());
        matches = part.isEmpty() ? new int[0] : matching(part);
        match = 0;
        found.set(NONE);
        searched.set(part.isEmpty() ? "" : Texts.of("dataset.columns.noMatch"));
        if (matches.length > 0) {
            showMatch();
        }
    }

    /** Those of this very name come first, then those that begin with it, then those that hold it elsewhere. */
    private int[] matching(String part) {
        List<String> names = all.stream().map(column -> folded(column.name())).toList();
        Predicate<String> same = part::equals;
        Predicate<String> begins = name -> name.startsWith(part);
        return Stream.of(same, begins.and(same.negate()), begins.negate().and(name -> name.contains(part)))
                .flatMapToInt(which -> IntStream.range(0, names.size()).filter(at -> which.test(names.get(at))))
                .toArray();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private void showMatch() {
        int place = matches[match];
        found.set(NONE);
        if (place / SIZE != first / SIZE) {
            first = place - place % SIZE;
            show();
        }
        found.set(place % SIZE);
        searched.set(Texts.of("dataset.columns.match", match + 1, matches.length));
    }
}
