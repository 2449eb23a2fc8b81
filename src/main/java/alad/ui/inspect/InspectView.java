package alad.ui.inspect;

import alad.ui.control.Copied;
import alad.ui.control.Labels;
import alad.ui.control.ModalLayer;
import alad.ui.opened.NoRunPane;
import alad.ui.task.Tasks;
import alad.ui.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screen to see why the model decides: normal beside anomalous rows, new ones, and the selected one in detail. */
public final class InspectView extends StackPane implements InspectKeys.Screen {
    private static final double LOWEST_BOTTOM = 232;
    private static final double BOTTOM_SHARE = 0.27;
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final InspectViewModel model;
    private final InspectFiles files;
    private final BooleanProperty filterBarShown = new SimpleBooleanProperty();
    private final FilterBar filterBar;
    private final SidesPane sides;
    private final DetailCard detail;
    private final ModalLayer front = new ModalLayer();

    /** @param train what the button of the empty screen does */
    public InspectView(InspectViewModel model, Tasks tasks, InspectFiles files, Runnable train) {
        this.model = model;
        this.files = files;
        setId("inspect-screen");
        getStyleClass().add("screen");
        filterBar = new FilterBar(model);
        sides = new SidesPane(model, tasks, files, this::zoom);
        detail = new DetailCard(model, this::zoom);
        front.setId("inspect-front");
        front.getStyleClass().add("inspect-front");
        Node work = work();
        work.visibleProperty().bind(model.rows.book.getReadOnlyProperty().isNotNull());
        Node none = new NoRunPane(model.opened(), "inspect", Texts.of("inspect.empty.words"), train, files);
        getChildren().addAll(work, none, front);
        InspectKeys keys = new InspectKeys(model, this);
        addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
        addEventHandler(DragEvent.DRAG_OVER, this::draggedOver);
        addEventHandler(DragEvent.DRAG_EXITED, event -> pseudoClassStateChanged(DROPPING, false));
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        sceneProperty().addListener((source, old, now) -> model.rows.look(now != null));
        model.rows.look(false);
        connect();
    }

    /** Whether all that is to be seen is there. */
    public boolean isSettled() {
        return model.isSettled() && sides.isComplete();
    }

    /** Makes the rows the ones that hear the keys, once they are visible. */
    public void takeFocus() {
        Platform.runLater(sides::requestFocus);
    }

    private void connect() {
        model.evidenceVersion.addListener(changed -> refresh());
        model.selection.selectedProperty().addListener((source, old, now) -> {
            sides.reveal(now);
            refresh();
        });
        model.rows.book.addListener((source, old, now) -> {
            if (now == null) {
                front.hide();
            } else if (old == null && filterBarShown.not().get()) {
                takeFocus();
            }
            refresh();
        });
        model.look.addListener((source, old, now) -> refresh());
        model.ranges.rangesProperty().addListener(changed -> refresh());
        model.selection.marked().addListener((ListChangeListener<ScoredRow>) change -> refresh());
        filterBar.visibleProperty().bind(filterBarShown);
        filterBar.managedProperty().bind(filterBarShown);
    }

    private Node work() {
        StackPane middle = new StackPane(
                sides, new ChoiceBar(model, new ChoiceBar.Actions(this::compare, this::copy, this::saveMarked)));
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        ResultCard result = new ResultCard(model);
        result.getStyleClass().add("result-column");
        HBox.setHgrow(detail, Priority.ALWAYS);
        HBox bottom = new HBox(detail, result);
        bottom.getStyleClass().add("columns");
        bottom.prefHeightProperty()
                .bind(Bindings.max(LOWEST_BOTTOM, heightProperty().multiply(BOTTOM_SHARE)));
        bottom.minHeightProperty().bind(bottom.prefHeightProperty());
        VBox work = new VBox(
                new Toolbar(model, filterBarShown, this::scoreNew),
                filterBar,
                Labels.message("inspect-error", model.error, "error-banner"),
                middle,
                bottom);
        work.getStyleClass().add("column");
        return work;
    }

    private void refresh() {
        sides.refreshTiles();
        detail.refresh();
        if (front.top() instanceof ZoomView zoom) {
            zoom.refresh();
        } else if (front.top() instanceof CompareView compared) {
            compared.refresh();
        }
    }

    private void show(Node node, Runnable closed) {
        front.hide();
        front.show(node, node, closed);
    }

    @Override
    public int columns() {
        return sides.columns();
    }

    @Override
    public int lines() {
        return sides.lines();
    }

    @Override
    public boolean hasFocusOnRows() {
        return getScene() != null && getScene().getFocusOwner() == sides;
    }

    @Override
    public ZoomView zoomView() {
        return front.top() instanceof ZoomView zoom ? zoom : null;
    }

    /** Shows the selected row as large as possible. */
    @Override
    public void zoom() {
        if (model.selection.selected() != null && zoomView() == null) {
            show(new ZoomView(model, front::hide), () -> {});
        }
    }

    /** Shows the marked rows side by side, if there are from two to six. */
    @Override
    public void compare() {
        if (model.selection.canCompare()) {
            CompareView compared = new CompareView(model, model.selection.marked(), front::hide);
            show(compared, compared::leave);
        }
    }

    /** Copies the ids of the marked rows, or of the selected one. */
    @Override
    public void copy() {
        if (model.rows.isOpen()) {
            Node marked = lookup("#copy-ids");
            Copied.at(model.selection.marked().isEmpty() ? detail : marked, model.chosenIds());
        }
    }

    @Override
    public void switchFilterBar() {
        filterBarShown.set(!filterBarShown.get());
        if (filterBarShown.get()) {
            filterBar.focusSearch();
        } else {
            sides.requestFocus();
        }
    }

    @Override
    public void search() {
        filterBarShown.set(true);
        filterBar.focusSearch();
    }

    public boolean isOpen() {
        return model.rows.isOpen();
    }

    public void clearFilters() {
        model.rows.clear();
    }

    public void switchLayout() {
        model.switchLayout();
    }

    public void showFalseAlarms() {
        model.rows.filterBy(Filter.FALSE_ALARMS);
    }

    public void showMisses() {
        model.rows.filterBy(Filter.MISSES);
    }

    /** Asks for a folder of images, or for a file that holds a table, and has it scored by the open run. */
    public void scoreNew() {
        if (model.showsImages()) {
            files.folder(folder -> model.score(List.of(folder)));
        } else {
            files.file(file -> model.score(List.of(file)));
        }
    }

    private void saveMarked() {
        files.save("chosen-rows.csv", model::saveChosen);
    }

    private void draggedOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && model.rows.isOpen()) {
            event.acceptTransferModes(TransferMode.COPY);
            pseudoClassStateChanged(DROPPING, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> dropped =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        model.score(dropped);
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
    }
}
