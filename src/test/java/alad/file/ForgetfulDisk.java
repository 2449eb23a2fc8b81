package alad.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A disk that can tell after each step what a power cut would leave of its folder. What lies there already lasts; what is
 * written past it is not known to it and lost.
 */
public class ForgetfulDisk extends WatchedDisk {
    /** How much of what was not synced survives; a true disk lies between the two. */
    public enum Cut {
        /** Every name is as it was last given, but a file holds what was forced alone: ext4 and XFS can be so. */
        NAMES_STAY,
        /** Neither names nor contents survive that were not synced. */
        ALL_IS_LOST
    }

    private static final byte[] EMPTY = new byte[0];

    private static final class Node {
        final boolean folder;
        Map<String, Node> names = new TreeMap<>();
        Map<String, Node> lasting = new TreeMap<>();
        byte[] content = EMPTY;
        boolean emptied;

        Node(boolean folder) {
            this.folder = folder;
        }

        Map<String, Node> names(Cut cut) {
            return cut == Cut.NAMES_STAY ? names : lasting;
        }

        byte[] content(Cut cut) {
            return cut == Cut.NAMES_STAY && emptied ? EMPTY : content;
        }
    }

    private final Node top;
    private Runnable everyMoment = () -> {};
    private int moments;

    public ForgetfulDisk(Path root) throws IOException {
        super(root.toAbsolutePath());
        top = lasting(root.toAbsolutePath());
    }

    /** Called after every step. */
    public void atEveryMoment(Runnable check) {
        everyMoment = check;
    }

    /** How many steps there were. */
    public int moments() {
        return moments;
    }

    private static Node lasting(Path path) throws IOException {
        Node node = new Node(Files.isDirectory(path));
        if (node.folder) {
            try (Stream<Path> inside = Files.list(path)) {
                for (Path each : inside.toList()) {
                    node.names.put(each.getFileName().toString(), lasting(each));
                }
            }
            node.lasting = new TreeMap<>(node.names);
        } else {
            node.content = Files.readAllBytes(path);
        }
        return node;
    }

    @Override
    protected synchronized void after(String operation, Path path) throws IOException {
        String name = path.getFileName().toString();
        switch (operation) {
            case "open", "empty" -> {
                Node file = folder(path.getParent()).names.computeIfAbsent(name, made -> new Node(false));
                file.emptied |= operation.equals("empty");
            }
            case "force" -> {
                Node file = node(path);
                file.content = Files.readAllBytes(path);
                file.emptied = false;
            }
            case "createFolder" -> folder(path.getParent()).names.put(name, new Node(true));
            case "delete" -> folder(path.getParent()).names.remove(name);
            case "syncFolder" -> folder(path).lasting = new TreeMap<>(folder(path).names);
            default -> {}
        }
        passed();
    }

    @Override
    protected synchronized void moved(Path from, Path to) {
        Node node = folder(from.getParent()).names.remove(from.getFileName().toString());
        if (node == null) {
            throw new AssertionError(from + " was written past the disk");
        }
        folder(to.getParent()).names.put(to.getFileName().toString(), node);
        passed();
    }

    private void passed() {
        moments++;
        everyMoment.run();
    }

    private Node folder(Path path) {
        Node node = node(path);
        if (!node.folder) {
            throw new AssertionError(path + " is no folder");
        }
        return node;
    }

    private Node node(Path path) {
        Node node = top;
        if (!path.equals(root())) {
            for (Path name : root().relativize(path)) {
                node = node.names.get(name.toString());
                if (node == null) {
                    throw new AssertionError(path + " was written past the disk");
                }
            }
        }
        return node;
    }

    /** What would be left of the folder: the content of each file by its name with slashes, and null for a folder. */
    public synchronized Map<String, byte[]> left(Cut cut) {
        Map<String, byte[]> found = new HashMap<>();
        collect(top, "", cut, found);
        return found;
    }

    private static void collect(Node folder, String prefix, Cut cut, Map<String, byte[]> found) {
        folder.names(cut).forEach((name, node) -> {
            found.put(prefix + name, node.folder ? null : node.content(cut));
            collect(node, prefix + name + "/", cut, found);
        });
    }

    /** What would be left of one file. */
    public Optional<byte[]> left(Cut cut, String name) {
        return Optional.ofNullable(left(cut).get(name));
    }

    /** Writes what would be left of the folder to another one, which is made. */
    public void leave(Cut cut, Path target) {
        try {
            Files.createDirectory(target);
            for (Map.Entry<String, byte[]> each : new TreeMap<>(left(cut)).entrySet()) {
                Path place = target.resolve(each.getKey());
                if (each.getValue() == null) {
                    Files.createDirectory(place);
                } else {
                    Files.write(place, each.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
