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
import java.util.List;
import java.util.Locale;

/** Images and labels in the IDX format of MNIST: a folder with the standard files, or one file of images. */
final class IdxReader {
    /** Names of the classes 0, 1, ... one a line, beside the images. */
    static final String CLASS_NAMES_FILE = "classes.txt";

    private static final String UNLABELLED = "unlabelled";

    private final DataRequest request;
    private final JobContext job;

    private IdxReader(DataRequest request, JobContext job) {
        this.request = request;
        this.job = job;
    }

    static Dataset read(DataRequest request, JobContext job) throws IOException {
        return new IdxReader(request, job).read();
    }

    private Dataset read() throws IOException {
        List<IdxSource> sources = IdxSource.find(request.path());
        ImageFitting fitting = new ImageFitting(size(sources), request.fit());
        int channels = request.colour() == Colour.COLOUR ? 3 : 1;
        long count =
                sources.stream().mapToLong(source -> source.images().count()).sum();
        ReadingLimits.requireRoom(request.path().toString(), count, channels, fitting.size());

        byte[][] pixels = new byte[(int) count][];
        Part[] parts = new Part[pixels.length];
        String[] ids = new String[pixels.length];
        int[] labels = new int[pixels.length];
        readAll(sources, fitting, pixels, parts, ids, labels);
        boolean labelled = sources.get(0).isLabelled();
        ImageSamples samples = new ImageSamples(channels, fitting.size(), fitting.size(), pixels);
        List<String> classNames = labelled ? classNames(labels, sources.get(0)) : List.of(UNLABELLED);
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
                        notes)
                .arrived(Arrival.of(sources.stream()
                        .map(source -> SourceImages.of(
                                source.images().width(), source.images().height(), true))
                        .reduce(SourceImages::and)
                        .orElseThrow()));
    }

    private void readAll(
            List<IdxSource> sources, ImageFitting fitting, byte[][] pixels, Part[] parts, String[] ids, int[] labels) {
        int offset = 0;
        for (IdxSource source : sources) {
            int first = offset;
            Part part = source.part();
            String prefix = part == Part.NONE ? "" : part.name().toLowerCase(Locale.ROOT) + "/";
            int orientation =
                    Emnist.isEmnist(source.images().path()) ? ExifOrientation.FIRST_EXCHANGED : ExifOrientation.UPRIGHT;
            source.images().readImages(job, (index, stored) -> {
                Raster image = stored.upright(orientation);
                pixels[first + index] = fitting.apply(request.colour() == Colour.COLOUR ? image.toColour() : image);
                parts[first + index] = part;
                ids[first + index] = prefix + index;
                labels[first + index] = source.isLabelled() ? source.labels()[index] : 0;
            });
            offset += source.images().count();
        }
    }

    private int size(List<IdxSource> sources) {
        if (request.imageSize() != 0) {
            return request.imageSize();
        }
        IdxFile first = sources.get(0).images();
        boolean alike = sources.stream()
                .allMatch(source -> source.images().width() == first.width()
                        && source.images().height() == first.height());
        return alike ? ImageFitting.automaticSize(first.width(), first.height()) : ImageFitting.LARGEST_OWN_SIZE;
    }

    private static List<String> notes(IdxSource first, ImageSamples samples) {
        List<String> notes = new ArrayList<>();
        if (first.images().width() != samples.width() || first.images().height() != samples.height()) {
            notes.add(Resized.from(first.images().width(), first.images().height(), samples.width(), samples.height()));
        }
        if (Emnist.isEmnist(first.images().path())) {
            notes.add("EMNIST stores its images with rows and columns exchanged; they were turned upright.");
        }
        if (!first.isLabelled()) {
            notes.add("No file of labels lies beside the images, so all images form one class.");
        }
        return notes;
    }

    /** Renumbers {@code labels} to those that occur. */
    private List<String> classNames(int[] labels, IdxSource first) throws IOException {
        int[] occurring = Arrays.stream(labels).distinct().sorted().toArray();
        Arrays.setAll(labels, row -> Arrays.binarySearch(occurring, labels[row]));
        List<String> beside = namesBeside();
        List<String> known = beside.isEmpty() ? Emnist.classNames(first.images().path()) : beside;
        List<String> names = new ArrayList<>();
        for (int label : occurring) {
            if (!beside.isEmpty() && label >= beside.size()) {
                throw UserError.failed(CLASS_NAMES_FILE + " in " + folder() + " names " + known.size()
                        + " classes, but label " + label + " needs at least " + (label + 1) + ".");
            }
            names.add(label < known.size() ? known.get(label) : Integer.toString(label));
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
