package alad.data;

import alad.job.JobContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folders and images below a root, in the same order on every system. Hidden files, links and files of other kinds
 * are passed over and counted.
 */
final class FolderTree {
    private static final int LISTED = 5;
    private static final Set<String> LEFT_BY_SYSTEMS = Set.of(
            "__MACOSX", "@eaDir", "@Recycle", "#recycle", "$RECYCLE.BIN", "System Volume Information", "lost+found");

    private final Path root;
    private final JobContext job;
    private int links;
    private int pipes;
    private final List<String> otherImages = new ArrayList<>();

    FolderTree(Path root, JobContext job) {
        this.root = root;
        this.job = job;
    }

    Path root() {
        return root;
    }

    ImageOrigin origin(Path file) {
        return new ImageOrigin.OnDisk(file, root.relativize(file).toString().replace('\\', '/'));
    }

    List<Path> images(Path folder) throws IOException {
        List<Path> images = new ArrayList<>();
        for (Path file : visible(folder)) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                links += Files.isSymbolicLink(file) ? 1 : 0;
                pipes += DataFile.isItselfOther(file) ? 1 : 0;
            } else if (ImageFormat.isNamedAsImage(file) || isImageByContent(file)) {
                images.add(file);
            } else if (ImageFormat.isNamedAsOtherImage(file)) {
                otherImages.add(root.relativize(file).toString().replace('\\', '/'));
            }
        }
        return images;
    }

    private static boolean isImageByContent(Path file) throws IOException {
        return Files.isReadable(file) && ImageFormat.of(file).isPresent();
    }

    List<Path> folders(Path folder) throws IOException {
        return visible(folder).stream()
                .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /** Follows names, in any case of letters, from one folder into the next. */
    Optional<Path> folder(Path start, String... names) throws IOException {
        Optional<Path> at = Optional.of(start);
        for (String name : names) {
            if (at.isPresent()) {
                at = named(folders(at.get()), name);
            }
        }
        return at;
    }

    static Optional<Path> named(List<Path> folders, String name) {
        return folders.stream()
                .filter(folder ->
                        folder.getFileName().toString().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** How many images are of a kind that isn't read. */
    int leftOut() {
        return otherImages.size();
    }

    /** What was passed over, in sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (links > 0) {
            notes.add(Counted.number(links) + (links == 1 ? " symbolic link was" : " symbolic links were")
                    + " not followed.");
        }
        if (pipes > 0) {
            notes.add(pipes
                    + (pipes == 1
                            ? " entry is a pipe or a device, not a file, and was left out."
                            : " entries are pipes or devices, not files, and were left out."));
        }
        if (!otherImages.isEmpty()) {
            String names = String.join(", ", otherImages.subList(0, Math.min(LISTED, otherImages.size())));
            notes.add((otherImages.size() == 1
                            ? "1 image is neither PNG nor JPEG nor BMP and was left out: "
                            : Counted.number(otherImages.size())
                                    + " images are neither PNG nor JPEG nor BMP and were left out: ")
                    + names
                    + (otherImages.size() > LISTED ? " and others." : "."));
        }
        return notes;
    }

    private List<Path> visible(Path folder) throws IOException {
        job.check();
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(path -> !isHidden(path.getFileName().toString()))
                    .sorted(Comparator.comparing(path -> path.getFileName().toString(), NaturalOrder.INSTANCE))
                    .toList();
        }
    }

    /** What systems put into folders beside what the user did: thumbnails of NAS devices, waste baskets ... */
    static boolean isHidden(String name) {
        return name.startsWith(".") || LEFT_BY_SYSTEMS.contains(name);
    }
}
