package alad.ui.app;

import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Files let go over a node: JavaFX makes such events only while a real mouse carries something. */
final class Drops {
    private Drops() {}

    static void let(Node node, Path... files) {
        Dragboard carried = carrying(Stream.of(files).map(Path::toFile).toList());
        for (EventType<DragEvent> type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
            node.fireEvent(new DragEvent(node, node, type, carried, 0, 0, 0, 0, TransferMode.COPY, null, node, null));
        }
    }

    private static Dragboard carrying(List<File> files) {
        Object clipboard = Proxy.newProxyInstance(
                Drops.class.getClassLoader(), new Class<?>[] {TKClipboard.class}, (proxy, method, arguments) -> {
                    boolean asksForFiles = arguments != null && arguments[0] == DataFormat.FILES;
                    return switch (method.getName()) {
                        case "hasContent" -> asksForFiles;
                        case "getContent" -> asksForFiles ? files : null;
                        case "getContentTypes" -> Set.of(DataFormat.FILES);
                        case "getTransferModes" -> Set.of(TransferMode.COPY);
                        default -> null;
                    };
                });
        try {
            Constructor<Dragboard> constructor = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            constructor.setAccessible(true);
            return constructor.newInstance(clipboard);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
