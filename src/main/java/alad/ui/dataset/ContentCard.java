package alad.ui.dataset;

import alad.data.Dataset;
import alad.data.TableSamples;
import alad.ui.control.Card;
import alad.ui.control.Labels;
import alad.ui.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the dataset holds, page by page: classes to call normal, all images or rows, columns, look-alikes. */
final class ContentCard extends VBox {
    /** What the card can show; a page that doesn't suit the data is left out. */
    enum Page {
        CLASSES,
        IMAGES,
        ROWS,
        COLUMNS,
        PAIRS
    }

    /** From this width on the sentence of a choice has room on one line. */
    private static final double ONE_LINE = 470;

    private static final double TWO_LINES = 36;

    private final DatasetViewModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Page, ToggleButton> tabs = new EnumMap<>(Page.class);
    private final Map<Page, Node> pages = new EnumMap<>(Page.class);

    ContentCard(DatasetViewModel model) {
        this.model = model;
        getStyleClass().add("column");
        // before the pages listen, so that none is filled that other data puts out of sight
        model.dataset.addListener((source, old, now) -> showDataset(old, now));
        pages.put(Page.CLASSES, new ClassList(model));
        pages.put(Page.IMAGES, new ImageGrid(model));
        pages.put(Page.ROWS, new TablePreview(model));
        pages.put(Page.COLUMNS, new ColumnList(model));
        pages.put(Page.PAIRS, new PairList(model));
        pages.values().forEach(page -> page.setVisible(false));
        HBox bar = new HBox();
        bar.getStyleClass().add("button-row");
        for (Page page : Page.values()) {
            bar.getChildren().add(tab(page));
        }
        Card card = new Card(Texts.of("dataset.whatIsNormal"), summary());
        card.with(sentence(), bar);
        StackPane content = new StackPane();
        content.getChildren().addAll(pages.values());
        card.filledWith(content);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
        group.selectedToggleProperty().addListener(changed -> showPage());
        showDataset(null, model.dataset.get());
    }

    private ToggleButton tab(Page page) {
        ToggleButton tab = new ToggleButton(Texts.named("dataset.page", page));
        tab.setId("page-" + page.name().toLowerCase(Locale.ROOT));
        tab.getStyleClass().add("filter");
        tab.setToggleGroup(group);
        tab.setUserData(page);
        tab.managedProperty().bind(tab.visibleProperty());
        tab.setMinWidth(USE_PREF_SIZE);
        tabs.put(page, tab);
        return tab;
    }

    private Label summary() {
        Label label = Labels.muted("");
        label.setId("dataset-summary");
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.dataset.get() == null ? "" : DatasetWords.summary(model.dataset.get()),
                        model.dataset.getReadOnlyProperty()));
        return label;
    }

    private Label sentence() {
        Label label = Labels.wrapped("", "sentence");
        label.setId("normality");
        label.minHeightProperty()
                .bind(label.widthProperty().map(width -> width.doubleValue() < ONE_LINE ? TWO_LINES : USE_PREF_SIZE));
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.dataset.get() == null
                                ? ""
                                : DatasetWords.normality(model.dataset.get(), model.normal),
                        model.dataset.getReadOnlyProperty(),
                        model.normal));
        return label;
    }

    private void showDataset(Dataset old, Dataset now) {
        if (now == null) {
            return;
        }
        boolean isTable = now.samples() instanceof TableSamples;
        tabs.get(Page.CLASSES).setVisible(isTable || now.isLabelled());
        tabs.get(Page.IMAGES).setVisible(!isTable);
        tabs.get(Page.ROWS).setVisible(isTable);
        tabs.get(Page.COLUMNS).setVisible(isTable);
        boolean same = old != null && old.source().equals(now.source());
        if (!same || group.getSelectedToggle() == null) {
            tabs.get(now.isLabelled() ? Page.CLASSES : isTable ? Page.COLUMNS : Page.IMAGES)
                    .setSelected(true);
        }
        showPage();
    }

    /** One page is always chosen: pressing its tab again changes nothing. */
    private void showPage() {
        if (group.getSelectedToggle() == null) {
            pages.forEach((page, node) -> tabs.get(page).setSelected(node.isVisible()));
            return;
        }
        pages.forEach((page, node) -> node.setVisible(group.getSelectedToggle().getUserData() == page));
    }
}
