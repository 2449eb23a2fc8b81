package alad.data;

import alad.data.DataRequest.Colour;
import alad.data.Dataset.Part;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Images and labels in the IDX format of MNIST: a folder with the standard files, or one file of images. */
final class IdxReader {
    /** Names of the classes 0, 1, ... one a line, beside the images. */
    static final String CLASS_NAMES_FILE = "classes.txt";

    private static final String UNLABELLED = "unlabelled";
    private static final Pattern IMAGES_NAME =
            Pattern.compile("(.*images[-.]idx3-ubyte)(\\.gz)?", Pattern.CASE_INSENSITIVE);

    /** One file of images with its labels, where there are any. */
    private record Source(Part part, IdxFile images, int[] labels) {
        boolean isLabelled() {
            return labels != null;
        }
    }

    private final DataRequest request;
    private final JobContext job;

    private IdxReader(DataRequest request, JobContext job) {
        this.request = request;
        this.job = job;
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

    static Dataset read(DataRequest request, JobContext job) throws IOException {
        return new IdxReader(request, job).read();
    }

    private Dataset read() throws IOException {
        List<Source> sources = sources();
        boolean labelled = sources.get(0).isLabelled();
        int[] labels = labelled
                ? sources.stream()
                        .flatMapToInt(source -> Arrays.stream(source.labels))
                        .toArray()
                : new int
                        [sources.stream()
                                .mapToInt(source -> source.images.count())
                                .sum()];
        Part[] parts = new Part[labels.length];
        String[] ids = new String[labels.length];
        ImageSamples samples = readImages(sources, parts, ids);
        List<String> classNames = labelled ? classNames(labels) : List.of(UNLABELLED);
        List<String> notes = notes(sources.get(0), samples);
        notes.addAll(RepeatedImages.notes(samples, labels, parts));
        return new Dataset(
                Datasets.nameOf(request.path()),
                "IDX images",
                request.path(),
                samples,
                classNames,
                labels,
                parts,
                ids,
                notes);
    }

    private ImageSamples readImages(List<Source> sources, Part[] parts, String[] ids) {
        ImageFitting fitting = new ImageFitting(size(sources), request.fit());
        boolean colour = request.colour() == Colour.COLOUR;
        ReadingLimits.requireRoom(request.path().toString(), parts.length, colour ? 3 : 1, fitting.size());
        byte[][] pixels = new byte[parts.length][];
        int offset = 0;
        for (Source source : sources) {
            int first = offset;
            String prefix = source.part == Part.NONE ? "" : source.part.name().toLowerCase(Locale.ROOT) + "/";
            source.images.readImages(job, (index, image) -> {
                pixels[first + index] = fitting.apply(colour ? image.toColour() : image);
                parts[first + index] = source.part;
                ids[first + index] = prefix + index;
            });
            offset += source.images.count();
        }
        return new ImageSamples(colour ? 3 : 1, fitting.size(), fitting.size(), pixels);
    }

    private int size(List<Source> sources) {
        if (request.imageSize() != 0) {
            return request.imageSize();
        }
        IdxFile first = sources.get(0).images;
        boolean alike = sources.stream()
                .allMatch(source -> source.images.width() == first.width() && source.images.height() == first.height());
        return alike ? ImageFitting.automaticSize(first.width(), first.height()) : ImageFitting.LARGEST_OWN_SIZE;
    }

    private static List<String> notes(Source first, ImageSamples samples) {
        List<String> notes = new ArrayList<>();
        if (first.images.width() != samples.width() || first.images.height() != samples.height()) {
            notes.add("Images of " + first.images.width() + " × " + first.images.height() + " pixels were brought to "
                    + samples.width() + " × " + samples.height() + ".");
        }
        if (!first.isLabelled()) {
            notes.add("No file of labels lies beside the images, so all images form one class.");
        }
        return notes;
    }

    private List<Source> sources() throws IOException {
        Path path = request.path();
        if (!Files.isDirectory(path)) {
            return List.of(source(path, Part.NONE));
        }
        List<Path> files = imageFiles(path);
        if (files.size() == 1) {
            return List.of(source(files.get(0), Part.NONE));
        }
        Path train = only(path, files, Part.TRAIN);
        Path test = only(path, files, Part.TEST);
        List<Source> sources = List.of(source(train, Part.TRAIN), source(test, Part.TEST));
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

    private static Source source(Path imagesPath, Part part) {
        IdxFile images = IdxFile.images(imagesPath);
        Optional<Path> labelsPath = labelsBeside(imagesPath);
        if (labelsPath.isEmpty()) {
            return new Source(part, images, null);
        }
        IdxFile labels = IdxFile.labels(labelsPath.get());
        if (labels.count() != images.count()) {
            throw UserError.failed(labelsPath.get() + " holds " + labels.count() + " labels, but "
                    + imagesPath.getFileName() + " holds " + images.count() + " images.");
        }
        return new Source(part, images, labels.readLabels());
    }

    private static Optional<Path> labelsBeside(Path images) {
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

    /** Renumbers {@code labels} to those that occur. */
    private List<String> classNames(int[] labels) throws IOException {
        int[] occurring = Arrays.stream(labels).distinct().sorted().toArray();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Arrays.binarySearch(occurring, labels[i]);
        }
        List<String> known = namesBeside();
        List<String> names = new ArrayList<>();
        for (int label : occurring) {
            if (!known.isEmpty() && label >= known.size()) {
                throw UserError.failed(CLASS_NAMES_FILE + " in " + folder() + " names " + known.size()
                        + " classes, but label " + label + " needs at least " + (label + 1) + ".");
            }
            names.add(known.isEmpty() ? Integer.toString(label) : known.get(label));
        }
        return names;
    }

    private List<String> namesBeside() throws IOException {
        Path file = folder().resolve(CLASS_NAMES_FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (SourceStream in = SourceStream.open(file, 1 << 20)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    private Path folder() {
        Path path = request.path().toAbsolutePath();
        return Files.isDirectory(path) ? path : path.getParent();
    }
}
