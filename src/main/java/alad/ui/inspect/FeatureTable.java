package alad.ui.inspect;

import alad.ui.control.Labels;
import alad.ui.control.ShareBar;
import alad.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A table row's features: what each adds to the score, its value beside what is normal, its reconstruction. */
final class FeatureTable extends VBox {
    private static final PseudoClass UNUSUAL = PseudoClass.getPseudoClass("unusual");
    private static final String NUMERIC = "numeric";
    private static final double SHARE_WIDTH = 46;
    private static final double LEAST_SHARE = 58;
    private static final double LEAST_BAR = 16;
    private static final double LEAST_NAME = 93;
    private static final double MOST_NAME = 220;
    private static final double VALUE = 71;
    private static final double RANGE = 108;
    private static final double RECONSTRUCTED = 77;
    private static final double SCROLL_BAR = 10;
    private static final double PADDING = 6;

    private final TextField search = new TextField();
    private final ObservableList<Contribution> all = FXCollections.observableArrayList();
    private final FilteredList<Contribution> found = new FilteredList<>(all);
    private final TableView<Contribution> table = new TableView<>(found);
    private List<Contribution> shown = List.of();

    FeatureTable() {
        getStyleClass().add("feature-table");
        setMinWidth(0);
        search.setId("feature-search");
        search.setPromptText(Texts.of("inspect.feature.search"));
        search.setAccessibleText(Texts.of("inspect.feature.search"));
        search.textProperty().addListener(changed -> find());
        table.setId("features");
        table.setMinWidth(0);
        table.setFixedCellSize(26);
        TableColumn<Contribution, String> feature = add("inspect.feature", LEAST_NAME, Contribution::feature);
        feature.setCellFactory(column -> new NameCell());
        TableColumn<Contribution, Contribution> shares = shares();
        table.getColumns().add(shares);
        addNumbers("inspect.value", VALUE, one -> InspectWords.value(one.value()))
                .setCellFactory(column -> new ValueCell());
        addNumbers("inspect.normalRange", RANGE, FeatureTable::range);
        addNumbers("inspect.reconstruction", RECONSTRUCTED, one -> InspectWords.value(one.reconstructed()));
        table.widthProperty().addListener(changed -> {
            double room = table.getWidth() - SCROLL_BAR - VALUE - RECONSTRUCTED - RANGE - LEAST_SHARE;
            feature.setPrefWidth(Math.max(LEAST_NAME, Math.min(MOST_NAME, room)));
            shares.setPrefWidth(LEAST_SHARE + Math.max(0, room - MOST_NAME));
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(search, table);
    }

    void show(List<Contribution> contributions) {
        if (!contributions.equals(shown)) {
            shown = contributions;
            all.setAll(contributions);
        }
    }

    private void find() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        found.setPredicate(one -> one.feature().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static String range(Contribution one) {
        if (one.normal() == null) {
            return "";
        }
        String low = InspectWords.value(one.normal().low());
        String high = InspectWords.value(one.normal().high());
        return low.equals(high) ? low : Texts.of("inspect.normalRange.value", low, high);
    }

    private TableColumn<Contribution, String> addNumbers(
            String titleKey, double width, Function<Contribution, String> text) {
        TableColumn<Contribution, String> column = add(titleKey, width, text);
        column.getStyleClass().add(NUMERIC);
        return column;
    }

    private TableColumn<Contribution, String> add(String titleKey, double width, Function<Contribution, String> text) {
        TableColumn<Contribution, String> column = new TableColumn<>(Texts.of(titleKey));
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private TableColumn<Contribution, Contribution> shares() {
        TableColumn<Contribution, Contribution> column = new TableColumn<>(Texts.of("inspect.contribution"));
        column.setSortable(false);
        column.setPrefWidth(LEAST_SHARE);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(all -> new ShareCell());
        return column;
    }

    /** A share of the whole difference as a number, and beside the largest share as a bar. */
    private final class ShareCell extends TableCell<Contribution, Contribution> {
        private final ShareBar bar = new ShareBar();
        private final StringProperty number = new SimpleStringProperty("");
        private final HBox line;

        ShareCell() {
            bar.prefWidthProperty().bind(widthProperty().subtract(SHARE_WIDTH + 2 * PADDING));
            Label share = new Label();
            share.textProperty().bind(number);
            share.setMinWidth(SHARE_WIDTH);
            share.setAlignment(Pos.CENTER_RIGHT);
            bar.visibleProperty().bind(bar.prefWidthProperty().greaterThan(LEAST_BAR));
            line = new HBox(bar, share);
            line.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Contribution one, boolean empty) {
            super.updateItem(one, empty);
            boolean there = !empty && one != null;
            setGraphic(there ? line : null);
            number.set(there ? Texts.of("inspect.share", 100 * one.share()) : "");
            double largest = shown.isEmpty() ? 0 : shown.get(0).share();
            bar.show(0, there && largest > 0 ? one.share() / largest : 0);
        }
    }

    private static final class NameCell extends TableCell<Contribution, String> {
        NameCell() {
            Labels.cut(this);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? "" : text);
        }
    }

    /** A value that stands out when it lies outside what is normal. */
    private static final class ValueCell extends TableCell<Contribution, String> {
        ValueCell() {
            getStyleClass().add(NUMERIC);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            Contribution one =
                    empty || getTableRow() == null ? null : getTableRow().getItem();
            boolean unusual = one != null && one.isUnusual();
            pseudoClassStateChanged(UNUSUAL, unusual);
            setText(empty ? "" : unusual ? Texts.of("inspect.unusual", text) : text);
        }
    }
}
