package alad.data;

import alad.data.Dataset.Part;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which image files a folder holds, and what its subfolders say of them. */
final class FolderLayout {
    /** One image, not yet looked into, with its mask where it has one. */
    record Entry(ImageOrigin image, String className, Part part, Optional<ImageOrigin> mask) {}

    private static final int MOST_FILES = 1_000_000;
    private static final int DEEPEST = 16;
    private static final String MVTEC_NORMAL = "good";
    private static final String BTAD_NORMAL = "ok";
    private static final String MASKS = "ground_truth";

    private final FolderTree tree;
    private final Path root;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private MaskFolder masks = new MaskFolder();
    private String format;

    private FolderLayout(FolderTree tree) {
        this.tree = tree;
        this.root = tree.root();
    }

    static FolderLayout of(Path root, JobContext job) throws IOException {
        FolderTree tree = new FolderTree(root, job);
        FolderLayout layout = new FolderLayout(tree);
        layout.recognise();
        layout.notes.addAll(tree.notes());
        return layout;
    }

    /** What was passed over on the way, which is among the notes too. */
    Arrival arrival() {
        return new Arrival(tree.notes(), tree.leftOut(), null);
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
        List<Path> folders = tree.folders(root);
        Optional<Path> train = FolderTree.named(folders, "train");
        Optional<Path> test = FolderTree.named(folders, "test");
        Optional<Path> visa = visaImages(root);
        if (train.isPresent() && test.isPresent()) {
            addParts(folders, train.get(), test.get());
        } else if (visa.isPresent()) {
            addVisa(visa.get());
        } else {
            addClasses(folders);
        }
    }

    private void addParts(List<Path> folders, Path train, Path test) throws IOException {
        Optional<Path> masksFolder = FolderTree.named(folders, MASKS);
        addPart(train, Part.TRAIN);
        Set<String> trainClasses = entries.stream().map(Entry::className).collect(Collectors.toSet());
        if (masksFolder.isPresent()) {
            masks = MaskFolder.of(tree, masksFolder.get());
        }
        addPart(test, Part.TEST);
        format = trainClasses.equals(Set.of(MVTEC_NORMAL))
                ? "MVTec AD folders"
                : trainClasses.equals(Set.of(BTAD_NORMAL)) ? "BTAD folders" : "class folders in train and test";
        noteUnused(
                folders,
                Stream.concat(Stream.of(train, test), masksFolder.stream()).toList());
    }

    /** The folder with the images of a VisA object, which lie in Data/Images/Normal and Data/Images/Anomaly. */
    private Optional<Path> visaImages(Path folder) throws IOException {
        Optional<Path> images = tree.folder(folder, "data", "images");
        images = images.isPresent() ? images : tree.folder(folder, "images");
        return images.isPresent()
                        && tree.folder(images.get(), "normal").isPresent()
                        && tree.folder(images.get(), "anomaly").isPresent()
                ? images
                : Optional.empty();
    }

    private void addVisa(Path images) throws IOException {
        Optional<Path> masksFolder = tree.folder(images.getParent(), "masks");
        if (masksFolder.isPresent()) {
            masks = MaskFolder.of(tree, masksFolder.get());
        }
        for (Path folder : tree.folders(images)) {
            addClass(folder, Part.NONE, 1);
        }
        format = "VisA folders";
    }

    private void addClasses(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            refuseCollection(folder);
            addClass(folder, Part.NONE, 1);
        }
        format = "class folders";
        List<Path> direct = tree.images(root);
        if (entries.isEmpty()) {
            format = "folder of images";
            direct.forEach(file -> add(file, Datasets.nameOf(root), Part.NONE));
        } else if (!direct.isEmpty()) {
            notes.add("Images outside the class folders were left out: " + Counted.number(direct.size()) + ".");
        }
    }

    private void addPart(Path folder, Part part) throws IOException {
        for (Path classFolder : tree.folders(folder)) {
            addClass(classFolder, part, 2);
        }
        if (!tree.images(folder).isEmpty()) {
            throw UserError.failed(folder + " holds images that lie in no class folder; put them into one, for example "
                    + folder.getFileName() + "/" + MVTEC_NORMAL + ".");
        }
    }

    private void addClass(Path folder, Part part, int depth) throws IOException {
        int before = entries.size();
        addAll(folder, folder.getFileName().toString(), part, depth);
        if (entries.size() == before) {
            notes.add("The folder " + tree.origin(folder).name() + " holds no images.");
        }
    }

    private void addAll(Path folder, String className, Part part, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw UserError.failed(folder + " lies too deep: at most " + DEEPEST + " levels of folders are read.");
        }
        tree.images(folder).forEach(file -> add(file, className, part));
        for (Path inner : tree.folders(folder)) {
            addAll(inner, className, part, depth + 1);
        }
    }

    private void add(Path file, String className, Part part) {
        if (entries.size() == MOST_FILES) {
            throw UserError.failed(root + " holds more than the " + MOST_FILES + " images that are read at most.");
        }
        ImageOrigin origin = tree.origin(file);
        entries.add(new Entry(origin, className, part, masks.of(className, origin)));
    }

    private void refuseCollection(Path folder) throws IOException {
        List<Path> inner = tree.folders(folder);
        boolean parts = FolderTree.named(inner, "train").isPresent()
                && FolderTree.named(inner, "test").isPresent();
        if (parts || visaImages(folder).isPresent()) {
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
}
