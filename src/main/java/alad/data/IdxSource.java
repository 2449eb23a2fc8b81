package alad.data;

import alad.data.Dataset.Part;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One IDX file of images with its labels.
 *
 * @param labels one an image, or null when no file of labels lies beside it
 */
record IdxSource(Part part, IdxFile images, int[] labels) {
    private static final Pattern IMAGES_NAME =
            Pattern.compile("(.*images[-.]idx3-ubyte)(\\.gz)?", Pattern.CASE_INSENSITIVE);

    boolean isLabelled() {
        return labels != null;
    }

    static boolean isFolderOfIdx(Path folder) throws IOException {
        return !imageFiles(folder).isEmpty();
    }

    /** By content, or by a name that claims it. */
    static boolean isIdx(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        byte[] head = SourceStream.head(file, 3);
        return name.contains("-ubyte") || head.length == 3 && head[0] == 0 && head[1] == 0 && head[2] == 8;
    }

    /**
     * @param path a folder with one file of images, or one for training and one for test, or a file of images
     * @throws UserError when files are missing, doubled or don't belong together
     */
    static List<IdxSource> find(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(source(path, Part.NONE));
        }
        List<Path> files = imageFiles(path);
        if (files.size() == 1) {
            return List.of(source(files.get(0), Part.NONE));
        }
        Path train = only(path, files, Part.TRAIN);
        Path test = only(path, files, Part.TEST);
        List<IdxSource> sources = List.of(source(train, Part.TRAIN), source(test, Part.TEST));
        if (sources.get(0).isLabelled() != sources.get(1).isLabelled()) {
            throw UserError.failed(path + " holds labels for only one of its two files of images.");
        }
        return sources;
    }

    private static Path only(Path folder, List<Path> files, Part part) {
        List<Path> found = files.stream().filter(file -> partOf(file) == part).toList();
        if (found.size() != 1) {
            throw UserError.failed(folder + " holds " + files.size() + " IDX files of images, of which " + found.size()
                    + (part == Part.TRAIN ? " for training (train-images…)" : " for test (t10k-images…)")
                    + ", but exactly one is expected; choose a single file instead.");
        }
        return found.get(0);
    }

    private static Part partOf(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.contains("train")) {
            return Part.TRAIN;
        }
        return name.contains("t10k") || name.contains("test") ? Part.TEST : Part.NONE;
    }

    private static IdxSource source(Path imagesPath, Part part) {
        IdxFile images = IdxFile.images(imagesPath);
        Optional<Path> labelsPath = labelsBeside(imagesPath);
        if (labelsPath.isEmpty()) {
            return new IdxSource(part, images, null);
        }
        IdxFile labels = IdxFile.labels(labelsPath.get());
        if (labels.count() != images.count()) {
            throw UserError.failed(labelsPath.get() + " holds " + labels.count() + " labels, but "
                    + imagesPath.getFileName() + " holds " + images.count() + " images.");
        }
        return new IdxSource(part, images, labels.readLabels());
    }

    static Optional<Path> labelsBeside(Path images) {
        String name = images.getFileName().toString();
        String labels = name.replace("images", "labels").replace("idx3", "idx1");
        if (labels.equals(name)) {
            return Optional.empty();
        }
        String plain = labels.replaceFirst("\\.gz$", "");
        return Stream.of(labels, plain, plain + ".gz")
                .map(images::resolveSibling)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Every IDX file of images, an unpacked one before its packed twin. */
    private static List<Path> imageFiles(Path folder) throws IOException {
        Map<String, Path> byName = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Matcher matcher = IMAGES_NAME.matcher(file.getFileName().toString());
                if (matcher.matches()) {
                    byName.putIfAbsent(matcher.group(1), file);
                }
            }
        }
        return List.copyOf(byName.values());
    }
}
