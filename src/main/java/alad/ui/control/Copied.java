package alad.ui.control;

import alad.ui.text.Texts;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/** Puts a text on the clipboard and says so for a moment, above the node that it was asked for at. */
public final class Copied {
    private static final Duration MOMENT = Duration.seconds(1.6);
    private static final double ABOVE = 34;
    private static final PseudoClass COPIED = PseudoClass.getPseudoClass("copied");

    private final Node node;
    private final Tooltip sign = new Tooltip(Texts.of("copied"));
    private final PauseTransition moment = new PauseTransition(MOMENT);

    private Copied(Node node) {
        this.node = node;
        sign.setAutoFix(true);
        moment.setOnFinished(event -> end());
    }

    /** Whatever the node said before comes back after it. */
    public static void at(Node node, String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        ((Copied) node.getProperties().computeIfAbsent(Copied.class, key -> new Copied(node))).tell();
    }

    private void tell() {
        node.pseudoClassStateChanged(COPIED, true);
        Bounds at = node.localToScreen(node.getLayoutBounds());
        if (at != null && node.getScene().getWindow().isShowing()) {
            sign.show(node, at.getMinX(), Math.max(0, at.getMinY() - ABOVE));
        }
        moment.playFromStart();
    }

    private void end() {
        node.pseudoClassStateChanged(COPIED, false);
        sign.hide();
    }
}
