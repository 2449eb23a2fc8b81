package alad.ui.download;

import alad.data.download.DownloadSet;
import alad.data.download.DownloadState;
import alad.ui.control.Buttons;
import alad.ui.control.Field;
import alad.ui.control.Labels;
import alad.ui.download.DownloadViewModel.Phase;
import alad.ui.text.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One set: what it holds, its licence, and its download. */
final class DownloadDetail extends VBox {
    private final DownloadViewModel model;
    private final VBox facts = new VBox();
    private final CheckBox accept = new CheckBox(Texts.of("download.accept"));
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final Label error = Labels.wrapped("", "error-banner");
    private final Node proxy;
    private final Button start;
    private final Button pause;
    private final Button cancel;
    private final Button open;
    private final InvalidationListener changed = what -> show();

    DownloadDetail(DownloadViewModel model, Consumer<Path> opened, Runnable close) {
        this.model = model;
        getStyleClass().add("download-detail");
        facts.getStyleClass().add("download-facts");
        accept.setId("download-accept");
        accept.selectedProperty().bindBidirectional(model.accepted);
        bar.setId("download-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progress);
        words.setId("download-words");
        words.getStyleClass().add("muted");
        words.textProperty().bind(model.words);
        error.setId("download-error");
        error.textProperty().bind(model.error);
        proxy = proxy();
        start = Buttons.primary("download-start", "", model::start);
        pause = Buttons.plain("download-pause", "", model::pauseOrResume);
        cancel = Buttons.plain("download-cancel", Texts.of("download.stop"), model::cancel);
        open = Buttons.primary("download-open", Texts.of("download.open"), () -> opened.accept(model.toOpen()));
        Button leave = Buttons.plain("download-close", Texts.of("download.close"), close);
        HBox buttons = new HBox(leave, cancel, pause, start, open);
        buttons.getStyleClass().add("button-row");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(facts, gap, accept, proxy, error, bar, words, buttons);
        watch(model.selected, model.started, model.phase, model.accepted, model.proxyError, model.states);
        show();
    }

    private void watch(Observable... all) {
        for (Observable each : all) {
            each.addListener(new WeakInvalidationListener(changed));
        }
    }

    private Node proxy() {
        TextField field = new TextField();
        field.setId("download-proxy");
        field.setPromptText(Texts.of("download.proxy.system"));
        field.textProperty().bindBidirectional(model.proxy);
        return new Field(Texts.of("download.proxy"), field, model.proxyError);
    }

    private void show() {
        DownloadSet set = model.selected.get();
        facts.getChildren()
                .setAll(
                        Labels.wrapped(set.about()),
                        fact("download.licence", set.licence()),
                        fact("download.terms", set.terms().toString()),
                        fact("download.citation", set.citation()));
        if (!set.note().isEmpty()) {
            facts.getChildren().add(Labels.wrapped(set.note(), "muted", "small"));
        }
        boolean busy = model.isBusy() && model.isInSight();
        boolean finished = model.phase.get() == Phase.DONE && model.isInSight();
        boolean here = finished || (model.isHere() && !busy);
        visible(accept, !busy && !here);
        visible(proxy, !busy && !here);
        visible(error, model.phase.get() == Phase.FAILED && model.isInSight());
        visible(bar, busy);
        visible(words, busy);
        visible(start, !busy && !finished);
        start.setText(Texts.of(startKey(set)));
        start.setDisable(!model.canStart());
        Buttons.rank(start, !here);
        visible(pause, busy);
        pause.setText(Texts.of(model.phase.get() == Phase.PAUSED ? "download.resume" : "download.pause"));
        pause.setDisable(model.phase.get() == Phase.STOPPING);
        visible(cancel, busy);
        cancel.setDisable(model.phase.get() == Phase.STOPPING);
        visible(open, here);
    }

    private String startKey(DownloadSet set) {
        DownloadState state = model.states.get(set.name());
        if (state == null || state.kind() == DownloadState.Kind.ABSENT) {
            return "download.start";
        }
        return state.kind() == DownloadState.Kind.PRESENT ? "download.check" : "download.goOn";
    }

    private static Node fact(String key, String text) {
        return new VBox(Labels.muted(Texts.of(key)), Labels.wrapped(text));
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
