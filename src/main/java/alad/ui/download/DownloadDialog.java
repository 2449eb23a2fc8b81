package alad.ui.download;

import alad.data.download.DownloadSet;
import alad.data.download.DownloadState;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.text.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Public datasets: the list of them, and beside it the one in sight with its licence and its download. */
public final class DownloadDialog extends VBox {
    private final DownloadViewModel model;
    private final VBox list = new VBox();
    private final MapChangeListener<String, DownloadState> stateChanged = change -> showList();

    /** @param open is told what a downloaded set is to be opened by */
    public DownloadDialog(DownloadViewModel model, Consumer<Path> open, Runnable close) {
        this.model = model;
        setId("download-dialog");
        getStyleClass().addAll("card", "dialog", "download-dialog");
        setMaxHeight(Region.USE_PREF_SIZE);
        list.getStyleClass().add("download-list");
        model.states.addListener(new WeakMapChangeListener<>(stateChanged));
        showList();
        DownloadDetail detail = new DownloadDetail(model, open, close);
        HBox.setHgrow(detail, Priority.ALWAYS);
        HBox row = new HBox(list, detail);
        row.getStyleClass().add("download-row");
        getChildren()
                .addAll(
                        Labels.strong(Texts.of("download.title")),
                        Labels.wrapped(Texts.of("download.folder", model.folder()), "muted", "small"),
                        row);
    }

    /** What the keys go to first: the set in sight. */
    public Node first() {
        return list.lookup("#download-" + model.selected.get().name());
    }

    private void showList() {
        ToggleGroup group = new ToggleGroup();
        list.getChildren().clear();
        for (DownloadSet set : model.sets) {
            ToggleButton button = new ToggleButton();
            button.setId("download-" + set.name());
            button.setGraphic(line(set));
            button.setAccessibleText(set.title());
            button.setToggleGroup(group);
            button.setSelected(set == model.selected.get());
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().addAll("filter", "download-set");
            button.setOnAction(event -> {
                button.setSelected(true);
                model.selected.set(set);
            });
            list.getChildren().add(button);
        }
    }

    private Node line(DownloadSet set) {
        VBox names = new VBox(Labels.strong(set.title()), Labels.muted(DownloadWords.size(set.bytes())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Pill pill = new Pill();
        pill.setId("download-state-" + set.name());
        DownloadState state = model.states.get(set.name());
        if (state != null && state.kind() != DownloadState.Kind.ABSENT) {
            boolean whole = state.kind() == DownloadState.Kind.PRESENT;
            pill.show(Texts.named("download.state", state.kind()), whole ? Pill.Tone.GOOD : Pill.Tone.WARNING);
        }
        HBox line = new HBox(names, gap, pill);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
