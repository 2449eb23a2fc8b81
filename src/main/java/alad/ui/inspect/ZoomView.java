package alad.ui.inspect;

import alad.detector.ScoreKind;
import alad.ui.control.Buttons;
import alad.ui.control.Labels;
import alad.ui.control.Pill;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The selected row as large as the window allows; its three pictures are enlarged and moved together. */
final class ZoomView extends VBox {
    private static final double CAPTION = 24;
    private static final double HEADER = 76;
    private static final double PADDING = 32;

    private final InspectViewModel model;
    private final Zoom zoom = new Zoom();
    private final TriplePicture pictures = new TriplePicture();
    private final FeatureTable features = new FeatureTable();
    private final HBox panes = new HBox(12);
    private final Label title = Labels.strong("");
    private final Label className = Labels.muted("");
    private final Pill verdict = new Pill();
    private final Label factor = Labels.whole(Labels.muted(""));
    private final HBox tools = new HBox(8);
    private final Button channel;
    private final Button sign;
    private final Button outline;
    private final ScaleLegend legend = new ScaleLegend();
    private final HBox scores = new HBox(36);
    private double side = 200;
    private double dragX;
    private double dragY;

    ZoomView(InspectViewModel model, Runnable close) {
        this.model = model;
        setId("zoom");
        getStyleClass().addAll("card", "zoom");
        factor.setId("zoom-factor");
        scores.setAlignment(Pos.CENTER);
        outline = Buttons.plain(
                "zoom-outline", "", () -> model.look.set(model.look.get().otherOutline()));
        channel = Buttons.plain("zoom-channel", "", () -> nextChannel());
        sign = Buttons.plain(
                "zoom-sign", "", () -> model.look.set(model.look.get().otherSign()));
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getChildren()
                .addAll(
                        legend,
                        outline,
                        sign,
                        channel,
                        Buttons.plain("zoom-out", "−", this::zoomOut),
                        factor,
                        Buttons.plain("zoom-in", "+", this::zoomIn));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(
                8,
                Labels.whole(title),
                className,
                verdict,
                gap,
                tools,
                Buttons.plain("zoom-close", Texts.of("inspect.close"), close));
        header.setAlignment(Pos.CENTER_LEFT);
        List<Node> three = pictures.nodes();
        for (int i = 0; i < three.size(); i++) {
            String key = List.of("inspect.x", "inspect.reconstructed", "inspect.difference")
                    .get(i);
            VBox pane = new VBox(6, three.get(i), Labels.muted(Texts.of(key)));
            pane.setAlignment(Pos.CENTER_LEFT);
            panes.getChildren().add(pane);
        }
        panes.setAlignment(Pos.CENTER);
        VBox.setVgrow(panes, Priority.ALWAYS);
        VBox.setVgrow(features, Priority.ALWAYS);
        getChildren().addAll(header, panes, features, scores);
        panes.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        panes.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            dragX = event.getX();
            dragY = event.getY();
        });
        panes.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        widthProperty().addListener(changed -> fit());
        heightProperty().addListener(changed -> fit());
        refresh();
    }

    void zoomIn() {
        zoom.by(Zoom.STEP, 0.5, 0.5);
        place();
    }

    void zoomOut() {
        zoom.by(1 / Zoom.STEP, 0.5, 0.5);
        place();
    }

    void whole() {
        zoom.reset();
        place();
    }

    void nextChannel() {
        model.look.set(model.look.get().nextChannel(model.channels()));
    }

    /** Draws the selected row again. */
    void refresh() {
        ScoredRow row = model.selection.selected();
        ScoreBook book = model.rows.book.get();
        if (row == null || book == null) {
            return;
        }
        title.setText(InspectWords.title(row, model.word()));
        className.setText(InspectWords.name(book, row));
        InspectWords.verdict(verdict, book, row, model.rows.kind.get());
        scores.getChildren().setAll(scores(book, row));
        boolean images = model.showsImages();
        show(panes, images);
        show(tools, images);
        show(features, !images);
        Evidence evidence = model.evidence(row).orElse(null);
        if (images) {
            DifferenceLook look = model.look.get();
            pictures.show(evidence, model.preparation().shape(), model.scale(), look);
            legend.show(model.scale(), look);
            sign.setText(Texts.of(look.signed() ? "inspect.sign.absolute" : "inspect.sign.signed"));
            outline.setText(Texts.of(look.outlined() ? "inspect.outline.hide" : "inspect.outline.show"));
            show(outline, evidence != null && evidence.mask() != null);
            show(channel, model.channels() > 1);
            channel.setText(Texts.of("inspect.channel." + (look.channel() < 0 ? "all" : look.channel())));
            place();
        } else if (evidence != null) {
            features.show(Contribution.of(
                    evidence, model.features(), model.ranges.rangesProperty().get()));
        }
    }

    private static List<Node> scores(ScoreBook book, ScoredRow row) {
        List<Node> all = new ArrayList<>();
        for (ScoreKind kind : ScoreKind.values()) {
            HBox one = new HBox(
                    8,
                    Labels.muted(Texts.named("score", kind)),
                    Labels.strong(InspectWords.score(book.score(kind, row))),
                    Labels.muted(InspectWords.percentile(book, kind, row)));
            all.add(one);
        }
        return all;
    }

    private void fit() {
        double byWidth = (getWidth() - 2 * PADDING) / 3 - 12;
        double byHeight = getHeight() - 2 * PADDING - HEADER - CAPTION;
        side = Math.max(96, Math.floor(Math.min(byWidth, byHeight)));
        pictures.setSide(side);
    }

    private void place() {
        if (!model.showsImages()) {
            return;
        }
        int[] shape = model.preparation().shape();
        pictures.setPart(zoom.factor() <= 1 ? null : zoom.part(shape[2], shape[1]));
        factor.setText(Texts.of("inspect.zoom", 100 * zoom.factor()));
    }

    private void scrolled(ScrollEvent event) {
        double atX = event.getX() % (side + 12) / side;
        zoom.by(event.getDeltaY() > 0 ? Zoom.STEP : 1 / Zoom.STEP, clamp(atX), clamp(event.getY() / side));
        place();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        zoom.move((event.getX() - dragX) / side, (event.getY() - dragY) / side);
        dragX = event.getX();
        dragY = event.getY();
        place();
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
