package alad.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the mask of an image by its name: {@code CLASS/NAME.png} or {@code CLASS/NAME_mask.png} goes with
 * {@code CLASS/NAME.jpg}.
 */
final class MaskFolder {
    private static final String SUFFIX = "_mask";

    private final Map<String, ImageOrigin> origins = new HashMap<>();

    /** @param folder with one folder a class */
    static MaskFolder of(FolderTree tree, Path folder) throws IOException {
        MaskFolder masks = new MaskFolder();
        for (Path classFolder : tree.folders(folder)) {
            for (Path file : tree.images(classFolder)) {
                masks.add(classFolder.getFileName().toString(), tree.origin(file));
            }
        }
        return masks;
    }

    void add(String className, ImageOrigin mask) {
        String stem = stem(mask.name());
        String name = stem.endsWith(SUFFIX) ? stem.substring(0, stem.length() - SUFFIX.length()) : stem;
        origins.putIfAbsent(className + "/" + name, mask);
    }

    Optional<ImageOrigin> of(String className, ImageOrigin image) {
        return Optional.ofNullable(origins.get(className + "/" + stem(image.name())));
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
