package alad.data;

import alad.data.Dataset.Part;
import alad.job.JobContext;
import alad.job.UserError;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which image files a folder holds, and what its subfolders say of them. Hidden files, links and files of other kinds
 * are left out; the order of the files is the same on every system.
 */
final class FolderLayout {
    /** One image, not yet looked into. */
    record Entry(ImageOrigin image, String className, Part part) {}

    private static final int MOST_FILES = 1_000_000;
    private static final int DEEPEST = 16;
    private static final String MVTEC_NORMAL = "good";

    private final Path root;
    private final JobContext job;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int links;
    private int otherImages;
    private String format;

    private FolderLayout(Path root, JobContext job) {
        this.root = root;
        this.job = job;
    }

    static FolderLayout of(Path root, JobContext job) throws IOException {
        FolderLayout layout = new FolderLayout(root, job);
        layout.recognise();
        layout.noteWhatWasLeftOut();
        return layout;
    }

    List<Entry> entries() {
        return entries;
    }

    List<String> notes() {
        return notes;
    }

    String format() {
        return format;
    }

    private void recognise() throws IOException {
        List<Path> folders = folders(root);
        Optional<Path> train = named(folders, "train");
        Optional<Path> test = named(folders, "test");
        if (train.isPresent() && test.isPresent()) {
            addPart(train.get(), Part.TRAIN);
            Set<String> trainClasses = entries.stream().map(Entry::className).collect(Collectors.toSet());
            addPart(test.get(), Part.TEST);
            format = trainClasses.equals(Set.of(MVTEC_NORMAL)) ? "MVTec AD folders" : "class folders in train and test";
            noteUnused(folders, List.of(train.get(), test.get()));
            return;
        }
        for (Path folder : folders) {
            refuseCollection(folder);
            addAll(folder, folder.getFileName().toString(), Part.NONE, 1);
        }
        format = "class folders";
        List<Path> direct = images(root);
        if (entries.isEmpty()) {
            format = "folder of images";
            direct.forEach(file -> add(file, Datasets.nameOf(root), Part.NONE));
        } else if (!direct.isEmpty()) {
            notes.add("Images outside the class folders were left out: " + direct.size() + ".");
        }
    }

    private void addPart(Path folder, Part part) throws IOException {
        for (Path classFolder : folders(folder)) {
            addAll(classFolder, classFolder.getFileName().toString(), part, 2);
        }
        if (!images(folder).isEmpty()) {
            throw UserError.failed(folder + " holds images that lie in no class folder; put them into one, for example "
                    + folder.getFileName() + "/" + MVTEC_NORMAL + ".");
        }
    }

    private void addAll(Path folder, String className, Part part, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw UserError.failed(folder + " lies too deep: at most " + DEEPEST + " levels of folders are read.");
        }
        images(folder).forEach(file -> add(file, className, part));
        for (Path inner : folders(folder)) {
            addAll(inner, className, part, depth + 1);
        }
    }

    private void add(Path file, String className, Part part) {
        if (entries.size() == MOST_FILES) {
            throw UserError.failed(root + " holds more than the " + MOST_FILES + " images that are read at most.");
        }
        String name = root.relativize(file).toString().replace('\\', '/');
        entries.add(new Entry(new ImageOrigin.OnDisk(file, name), className, part));
    }

    private void refuseCollection(Path folder) throws IOException {
        List<Path> inner = folders(folder);
        if (named(inner, "train").isPresent() && named(inner, "test").isPresent()) {
            throw UserError.failed(root + " holds several datasets; choose one of them, for example " + folder + ".");
        }
    }

    private void noteUnused(List<Path> folders, List<Path> used) {
        List<String> unused = folders.stream()
                .filter(folder -> !used.contains(folder))
                .map(folder -> folder.getFileName().toString())
                .toList();
        if (!unused.isEmpty()) {
            notes.add("Beside train and test, not read: " + String.join(", ", unused) + ".");
        }
    }

    private void noteWhatWasLeftOut() {
        if (links > 0) {
            notes.add(links + (links == 1 ? " symbolic link was" : " symbolic links were") + " not followed.");
        }
        if (otherImages > 0) {
            notes.add(otherImages
                    + (otherImages == 1
                            ? " image is neither PNG nor JPEG nor BMP and was left out."
                            : " images are neither PNG nor JPEG nor BMP and were left out."));
        }
    }

    private List<Path> images(Path folder) throws IOException {
        List<Path> images = new ArrayList<>();
        for (Path file : visible(folder)) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                links += Files.isSymbolicLink(file) ? 1 : 0;
            } else if (ImageFormat.isNamedAsImage(file) || isImageByContent(file)) {
                images.add(file);
            } else if (ImageFormat.isNamedAsOtherImage(file)) {
                otherImages++;
            }
        }
        return images;
    }

    private static boolean isImageByContent(Path file) throws IOException {
        return Files.isReadable(file) && ImageFormat.of(file).isPresent();
    }

    private List<Path> folders(Path folder) throws IOException {
        return visible(folder).stream()
                .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    private List<Path> visible(Path folder) throws IOException {
        job.check();
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(path -> !isHidden(path.getFileName().toString()))
                    .sorted(Comparator.comparing(path -> path.getFileName().toString(), NaturalOrder.INSTANCE))
                    .toList();
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    private static Optional<Path> named(List<Path> folders, String name) {
        return folders.stream()
                .filter(folder ->
                        folder.getFileName().toString().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
