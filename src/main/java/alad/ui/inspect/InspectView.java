package alad.ui.inspect;

import alad.experiment.RunRecord;
import alad.ui.chosen.ChosenData;
import alad.ui.control.Buttons;
import alad.ui.control.Choices;
import alad.ui.control.Labels;
import alad.ui.opened.OpenedRun;
import alad.ui.text.Texts;
import java.util.ArrayList;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screen to see why the model decides: normal beside anomalous test rows, and the selected one in detail. */
public final class InspectView extends StackPane {
    private static final double LOWEST_BOTTOM = 206;
    private static final double BOTTOM_SHARE = 0.27;

    private final InspectViewModel model;
    private final RowsList normal;
    private final RowsList anomalous;
    private final DetailCard detail;
    private final HBox sides;

    /** @param train what the button of the empty screen does */
    public InspectView(InspectViewModel model, Runnable train) {
        this.model = model;
        setId("inspect-screen");
        getStyleClass().add("screen");
        normal = new RowsList(model, "normal-rows", model.normalRows);
        anomalous = new RowsList(model, "anomalous-rows", model.anomalousRows);
        detail = new DetailCard(model);
        sides = new HBox(normal, anomalous);
        Node work = work();
        Node empty = empty(train);
        Node opening = opening();
        OpenedRun opened = model.opened();
        BooleanBinding open = model.book.getReadOnlyProperty().isNotNull();
        work.visibleProperty().bind(open);
        empty.visibleProperty()
                .bind(open.not()
                        .and(opened.openingProperty().not())
                        .and(opened.listedProperty())
                        .and(Bindings.isEmpty(opened.runs())));
        opening.visibleProperty().bind(opened.openingProperty());
        Node failure = failure();
        failure.visibleProperty().bind(open.not().and(Bindings.isNotEmpty(opened.errorProperty())));
        getChildren().addAll(work, empty, opening, failure);
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        model.evidenceVersion.addListener(changed -> refresh());
        model.selected.addListener((source, old, now) -> {
            normal.reveal(now);
            anomalous.reveal(now);
            refresh();
        });
        model.kind.addListener(changed -> refresh());
        model.normalRows.addListener((ListChangeListener<TestRow>) change -> name());
        model.anomalousRows.addListener((ListChangeListener<TestRow>) change -> name());
    }

    private Node work() {
        sides.getStyleClass().add("columns");
        sides.setId("sides");
        sides.setFocusTraversable(true);
        for (RowsList side : new RowsList[] {normal, anomalous}) {
            HBox.setHgrow(side, Priority.ALWAYS);
            side.setPrefWidth(1);
            side.setMinWidth(0);
        }
        VBox.setVgrow(sides, Priority.ALWAYS);
        ResultCard result = new ResultCard(model);
        result.getStyleClass().add("result-column");
        HBox.setHgrow(detail, Priority.ALWAYS);
        HBox bottom = new HBox(detail, result);
        bottom.getStyleClass().add("columns");
        bottom.prefHeightProperty()
                .bind(Bindings.max(LOWEST_BOTTOM, heightProperty().multiply(BOTTOM_SHARE)));
        bottom.minHeightProperty().bind(bottom.prefHeightProperty());
        VBox work = new VBox(
                new Toolbar(model), Labels.message("inspect-error", model.error, "error-banner"), sides, bottom);
        work.getStyleClass().add("column");
        sides.setOnMousePressed(event -> sides.requestFocus());
        return work;
    }

    private static Node empty(Runnable train) {
        VBox box = new VBox(
                Buttons.icon("big-inspect"),
                Labels.wrapped(Texts.of("inspect.empty.title"), "empty-title"),
                Labels.wrapped(Texts.of("inspect.empty.words"), "muted"),
                Buttons.primary("inspect-train", Texts.of("inspect.empty.button"), train));
        box.setId("inspect-empty");
        box.getStyleClass().addAll("card", "empty");
        return box;
    }

    private Node opening() {
        Label words = new Label();
        words.textProperty().bind(model.opened().phaseProperty());
        VBox box = new VBox(new ProgressIndicator(), words);
        box.getStyleClass().addAll("card", "empty");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node failure() {
        Label words = Labels.wrapped("", "error-text");
        words.setId("inspect-failure");
        words.textProperty().bind(model.opened().errorProperty());
        ComboBox<RunRecord> others = Choices.of(
                "other-runs",
                model.opened().runs(),
                InspectWords::run,
                model.opened().chosenProperty());
        others.setItems(model.opened().runs());
        others.setAccessibleText(Texts.of("inspect.runs"));
        VBox box = new VBox(
                Labels.wrapped(Texts.of("inspect.failure"), "empty-title"),
                words,
                Labels.muted(Texts.of("inspect.failure.others")),
                others);
        box.getStyleClass().addAll("card", "empty");
        return box;
    }

    private void refresh() {
        normal.refreshTiles();
        anomalous.refreshTiles();
        detail.refresh();
    }

    private void name() {
        ScoreBook book = model.book.get();
        if (book == null) {
            return;
        }
        var classes = book.run().recipe().normalClasses();
        normal.name(
                Texts.of("inspect.normal", ChosenData.names(classes)),
                Texts.of(
                        model.features().isEmpty() ? "inspect.normal.images" : "inspect.normal.rows",
                        model.normalRows.size()));
        anomalous.name(
                Texts.of("inspect.anomalous", anomalies(book)),
                Texts.of("inspect.anomalous.count", model.anomalousRows.size()));
        show(normal, model.filter.get() != Filter.MISSES);
        show(anomalous, model.filter.get() != Filter.FALSE_ALARMS);
    }

    private static String anomalies(ScoreBook book) {
        var names = new ArrayList<>(book.run().dataset().classNames());
        names.removeAll(book.run().recipe().normalClasses());
        return names.size() == 1 ? names.get(0) : Texts.of("inspect.everythingElse");
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void move(KeyEvent event) {
        if (!sides.isFocused() || event.isShortcutDown()) {
            return;
        }
        boolean atAnomalous =
                model.selected.get() != null && model.selected.get().anomalous();
        int columns = (atAnomalous ? anomalous : normal).columns();
        switch (event.getCode()) {
            case LEFT -> model.move(-1);
            case RIGHT -> model.move(1);
            case UP -> model.move(-columns);
            case DOWN -> model.move(columns);
            case PAGE_UP -> model.move(-3 * columns);
            case PAGE_DOWN -> model.move(3 * columns);
            case HOME -> model.move(Integer.MIN_VALUE / 2);
            case END -> model.move(Integer.MAX_VALUE / 2);
            case SPACE -> model.changeSide();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
