package alad.ui.inspect;

import alad.ui.chosen.ChosenData;
import alad.ui.control.Buttons;
import alad.ui.task.Tasks;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The rows of each side beside each other. */
final class SidesPane extends HBox {
    private static final double SMALLEST_TILE = 236;
    private static final double SMALLEST_THUMBNAIL = 64;

    private final InspectViewModel model;
    private final Runnable zoom;
    private final InSight<Image> thumbnails;
    private final Remarks remarks = new Remarks();
    private final Map<Side, RowsList> lists = new EnumMap<>(Side.class);

    SidesPane(InspectViewModel model, Tasks tasks, InspectFiles files, Runnable zoom) {
        this.model = model;
        this.zoom = zoom;
        thumbnails =
                new InSight<>(tasks, tasks.lane(), this::refreshTiles, failed -> model.error.set(failed.getMessage()));
        getStyleClass().add("columns");
        setId("sides");
        setFocusTraversable(true);
        add(Side.NORMAL, "normal-rows");
        add(Side.ANOMALOUS, "anomalous-rows");
        add(Side.NEW, "new-rows")
                .above(remarks)
                .with(
                        Buttons.plain(
                                "save-new",
                                Texts.of("inspect.new.save"),
                                () -> files.save("scores.csv", model.added::save)),
                        Buttons.icon("remove-new", "close", Texts.of("inspect.new.remove"), model.added::remove));
        setOnMousePressed(event -> requestFocus());
        model.layout.addListener(changed -> useTiles());
        model.rows.criteria.addListener(changed -> lists.values().forEach(RowsList::startFromTheTop));
        model.rows.arranged.addListener(changed -> name());
        model.rows.book.addListener((source, old, now) -> {
            if (now == null || old == null) {
                thumbnails.use(now == null ? null : new ThumbnailSource(now), ThumbnailSource.MOST_ROWS);
            } else if (now.added().orElse(null) != old.added().orElse(null)) {
                thumbnails.forget(now::isReplaced);
            }
        });
        useTiles();
        name();
    }

    private RowsList add(Side side, String id) {
        RowsList list = new RowsList(id, model.rows.of(side));
        HBox.setHgrow(list, Priority.ALWAYS);
        list.setPrefWidth(1);
        list.setMinWidth(0);
        lists.put(side, list);
        getChildren().add(list);
        return list;
    }

    private void useTiles() {
        boolean grid = model.layout.get() == InspectViewModel.Layout.GRID;
        for (RowsList list : lists.values()) {
            if (grid) {
                list.use(() -> new ThumbnailTile(model, thumbnails, zoom), SMALLEST_THUMBNAIL);
            } else {
                list.use(() -> new EvidenceTile(model, zoom), SMALLEST_TILE);
            }
        }
        reveal(model.selection.selected());
    }

    void refreshTiles() {
        lists.values().forEach(RowsList::refreshTiles);
    }

    /** Whether the small pictures of all rows in sight are there. */
    boolean isComplete() {
        return thumbnails.isComplete();
    }

    void reveal(ScoredRow row) {
        if (row != null) {
            lists.get(row.side()).reveal(row);
        }
    }

    int columns() {
        return Math.max(1, lists.get(model.selection.side()).columns());
    }

    int lines() {
        return lists.get(model.selection.side()).lines();
    }

    private void name() {
        ScoreBook book = model.rows.book.get();
        if (book == null) {
            return;
        }
        Criteria criteria = model.rows.criteria.get();
        String part = Texts.named("inspect.part", criteria.part());
        lists.get(Side.NORMAL)
                .name(
                        book.isLabelled()
                                ? Texts.of(
                                        "inspect.normal",
                                        ChosenData.names(book.run().recipe().normalClasses()))
                                : Texts.of("inspect.unlabelled"),
                        Texts.of(
                                model.showsImages() ? "inspect.normal.images" : "inspect.normal.rows",
                                model.rows.of(Side.NORMAL).size(),
                                part));
        lists.get(Side.ANOMALOUS)
                .name(
                        Texts.of("inspect.anomalous", anomalies(book)),
                        Texts.of(
                                "inspect.anomalous.count",
                                model.rows.of(Side.ANOMALOUS).size(),
                                part));
        book.added()
                .ifPresent(fresh -> lists.get(Side.NEW)
                        .name(
                                Texts.of("inspect.new"),
                                Texts.of(
                                        "inspect.new.count",
                                        called(book),
                                        fresh.dataset().count())));
        remarks.show(book.added().map(NewRows::remarks).orElse(List.of()));
        show(lists.get(Side.NORMAL), criteria.filter() != Filter.MISSES);
        show(
                lists.get(Side.ANOMALOUS),
                criteria.filter() != Filter.FALSE_ALARMS
                        && criteria.part() != Part.VALIDATION
                        && (criteria.filter() == Filter.MISSES || hasAnomalies(book)));
        show(lists.get(Side.NEW), book.added().isPresent() && criteria.filter() == Filter.ALL);
    }

    private int called(ScoreBook book) {
        return (int) book.rows(Part.NEW).stream()
                .filter(row -> book.isCalledAnomalous(model.rows.kind.get(), row))
                .count();
    }

    /** Data of one class, or without labels, has no anomalous rows to show. */
    private static boolean hasAnomalies(ScoreBook book) {
        return book.run().split().anomalousIn(book.run().split().test()) > 0;
    }

    private static String anomalies(ScoreBook book) {
        List<String> names = new ArrayList<>(book.run().dataset().classNames());
        names.removeAll(book.run().recipe().normalClasses());
        return names.size() == 1 ? names.get(0) : Texts.of("inspect.everythingElse");
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
