package alad.ui.inspect;

import alad.ui.control.ShareBar;
import alad.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A table row's features: what each adds to the score, its value beside what is normal, its reconstruction. */
final class FeatureTable extends VBox {
    private static final PseudoClass UNUSUAL = PseudoClass.getPseudoClass("unusual");

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
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        add("inspect.feature", 92, Contribution::feature);
        table.getColumns().add(shares());
        TableColumn<Contribution, String> value = add("inspect.value", 66, one -> InspectWords.score(one.value()));
        value.setCellFactory(column -> new ValueCell());
        add("inspect.normalRange", 124, FeatureTable::range);
        add("inspect.reconstruction", 70, one -> InspectWords.score(one.reconstructed()));
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
        return one.normal() == null
                ? ""
                : Texts.of(
                        "inspect.normalRange.value",
                        InspectWords.score(one.normal().low()),
                        InspectWords.score(one.normal().high()));
    }

    private TableColumn<Contribution, String> add(String titleKey, double width, Function<Contribution, String> text) {
        TableColumn<Contribution, String> column = new TableColumn<>(Texts.of(titleKey));
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private static TableColumn<Contribution, Contribution> shares() {
        TableColumn<Contribution, Contribution> column = new TableColumn<>(Texts.of("inspect.contribution"));
        column.setSortable(false);
        column.setPrefWidth(108);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(all -> new ShareCell());
        return column;
    }

    /** A share of the whole difference as a bar and a number. */
    private static final class ShareCell extends TableCell<Contribution, Contribution> {
        private final ShareBar bar = new ShareBar();

        ShareCell() {
            bar.setPrefWidth(32);
            bar.setMinWidth(32);
        }

        @Override
        protected void updateItem(Contribution one, boolean empty) {
            super.updateItem(one, empty);
            boolean there = !empty && one != null;
            setGraphic(there ? bar : null);
            setText(there ? Texts.of("inspect.share", 100 * one.share()) : "");
            bar.show(0, there ? one.share() : 0);
        }
    }

    /** A value that stands out when it lies outside what is normal. */
    private static final class ValueCell extends TableCell<Contribution, String> {
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
