package alad.ui.dataset;

import alad.ui.task.Lane;
import alad.ui.task.Tasks;
import alad.ui.task.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The datasets that the user opened lately or marked as favourites, and which of them are still there. */
public final class KnownData {
    private static final int MOST_RECENT = 6;

    /**
     * One dataset to open again.
     *
     * @param present whether it was there when last looked for
     */
    record Known(Path path, boolean favourite, boolean present) {}

    private final DataSource source;
    private final Lane lane;
    private final Set<Path> vanished = new LinkedHashSet<>();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<Path> favourites = FXCollections.observableArrayList();

    // State
    final ObservableList<Known> entries = FXCollections.observableArrayList();

    KnownData(DataSource source, Tasks tasks) {
        this.source = source;
        lane = tasks.lane();
        recent.addListener((ListChangeListener<Path>) change -> show());
        favourites.addListener((ListChangeListener<Path>) change -> show());
    }

    /** Newest first; the owner may watch it. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** In the order in which they were marked; the owner may watch it. */
    public ObservableList<Path> favourites() {
        return favourites;
    }

    // Commands

    /** Takes over what was remembered, and looks in the background for what is still there. */
    public void fill(List<Path> recentPaths, List<Path> favouritePaths) {
        favourites.setAll(favouritePaths);
        recent.setAll(recentPaths.subList(0, Math.min(MOST_RECENT, recentPaths.size())));
        lookAgain();
    }

    void opened(Path path) {
        vanished.remove(path);
        List<Path> newest = new ArrayList<>(recent);
        newest.remove(path);
        newest.add(0, path);
        recent.setAll(newest.subList(0, Math.min(MOST_RECENT, newest.size())));
    }

    void toggleFavourite(Path path) {
        if (!favourites.remove(path)) {
            favourites.add(path);
        }
    }

    void forget(Path path) {
        favourites.remove(path);
        recent.remove(path);
    }

    void lookAgain() {
        List<Path> asked = List.copyOf(paths());
        lane.latest(Work.of(
                job -> asked.stream().filter(path -> !source.exists(path)).collect(Collectors.toSet()),
                this::showVanished,
                error -> {}));
    }

    private void showVanished(Set<Path> gone) {
        vanished.clear();
        vanished.addAll(gone);
        show();
    }

    private Set<Path> paths() {
        Set<Path> paths = new LinkedHashSet<>(favourites);
        paths.addAll(recent);
        return paths;
    }

    private void show() {
        entries.setAll(paths().stream()
                .map(path -> new Known(path, favourites.contains(path), !vanished.contains(path)))
                .toList());
    }
}
