package alad.ui.dataset;

import alad.ui.control.Buttons;
import alad.ui.control.Ids;
import alad.ui.control.Labels;
import alad.ui.dataset.KnownData.Known;
import alad.ui.text.Texts;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Favourites and recent datasets, each with its star; what has vanished can be taken off the list. */
final class KnownList extends VBox {
    private static final PseudoClass FAVOURITE = PseudoClass.getPseudoClass("favourite");

    private final DatasetViewModel model;
    private final VBox rows = new VBox();

    KnownList(DatasetViewModel model) {
        this.model = model;
        getStyleClass().add("known");
        rows.getStyleClass().add("recent");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(Labels.muted(Texts.of("dataset.known")), scroll);
        visibleProperty().bind(Bindings.isNotEmpty(model.known.entries));
        model.known.entries.addListener((ListChangeListener<Known>) change -> show());
        show();
    }

    private void show() {
        rows.getChildren().clear();
        for (Known known : model.known.entries) {
            rows.getChildren().add(row(known));
        }
    }

    private Node row(Known known) {
        String name = name(known.path());
        Button star = Buttons.icon(
                Ids.of("star-", name),
                "star",
                Texts.of(known.favourite() ? "dataset.favourite.remove" : "dataset.favourite.add", name),
                () -> model.known.toggleFavourite(known.path()));
        star.pseudoClassStateChanged(FAVOURITE, known.favourite());
        Node opener = known.present() ? link(known.path(), name) : vanished(known.path(), name);
        HBox.setHgrow(opener, Priority.ALWAYS);
        HBox row = new HBox(star, opener);
        if (!known.present()) {
            row.getChildren()
                    .add(Buttons.icon(
                            Ids.of("forget-", name),
                            "remove",
                            Texts.of("dataset.forget", name),
                            () -> model.known.forget(known.path())));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("known-row");
        return row;
    }

    private Node link(Path path, String name) {
        Hyperlink link = new Hyperlink(name);
        link.setId(Ids.of("known-", name));
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.setTooltip(new Tooltip(path.toString()));
        link.setMaxWidth(Double.MAX_VALUE);
        link.setMinWidth(0);
        link.setOnAction(event -> model.open(path));
        return link;
    }

    private static Node vanished(Path path, String name) {
        Label label = Labels.muted(Texts.of("dataset.vanished", name));
        label.setId(Ids.of("vanished-", name));
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setTooltip(new Tooltip(Texts.of("dataset.vanished.where", path)));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        return label;
    }

    private static String name(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }
}
