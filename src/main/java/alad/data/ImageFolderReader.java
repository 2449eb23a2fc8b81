package alad.data;

import alad.data.DataRequest.Colour;
import alad.data.Dataset.Part;
import alad.data.FolderLayout.Entry;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PNG, JPEG and BMP images in a folder or tar archive: class folders, train and test parts, the layouts of MVTec AD,
 * BTAD and VisA with their masks, or one folder; or images that a table lists.
 */
final class ImageFolderReader {
    /** An entry whose header could be read. */
    private record Candidate(Entry entry, ImageFile file) {}

    private final DataRequest request;
    private final JobContext job;
    private final Omissions omissions;
    private SourceImages sources;

    private ImageFolderReader(DataRequest request, JobContext job) {
        this.request = request;
        this.job = job;
        this.omissions = new Omissions(request.path());
    }

    /** @param request for a folder or a single image file */
    static Dataset read(DataRequest request, JobContext job) throws IOException {
        return new ImageFolderReader(request, job).read();
    }

    /** Reads images out of a tar archive, which nothing leaves. */
    static Dataset readTar(DataRequest request, JobContext job) throws IOException {
        try (TarImages images = TarImages.open(request.path())) {
            return new ImageFolderReader(request, job)
                    .read(images.entries(), images.format(), images.notes(), Arrival.doubted(images.notes()));
        }
    }

    static Dataset readList(DataRequest request, ImageList list, JobContext job) {
        return new ImageFolderReader(request, job).read(list.entries(), "list of images", list.notes(), Arrival.PLAIN);
    }

    private Dataset read() throws IOException {
        Path path = request.path();
        if (!Files.isDirectory(path)) {
            String name = path.getFileName().toString();
            Entry only =
                    new Entry(new ImageOrigin.OnDisk(path, name), Datasets.nameOf(path), Part.NONE, Optional.empty());
            return read(List.of(only), "single image", List.of(), Arrival.PLAIN);
        }
        FolderLayout layout = FolderLayout.of(path, job);
        if (layout.entries().isEmpty()) {
            throw UserError.failed(path + " holds no images: PNG, JPEG or BMP files are expected in it or in class"
                    + " folders; to read a table, choose the file itself.");
        }
        return read(layout.entries(), layout.format(), layout.notes(), layout.arrival());
    }

    private Dataset read(List<Entry> entries, String format, List<String> layoutNotes, Arrival passedOver) {
        List<Candidate> candidates = inspect(entries);
        omissions.requireSomeLeft(candidates.size());
        int size = size(candidates);
        requireRoom(candidates, request.colour() == Colour.COLOUR ? 3 : 1, size);
        List<Candidate> kept = new ArrayList<>();
        List<byte[]> pixels = new ArrayList<>();
        ImageFitting fitting = new ImageFitting(size, request.fit());
        decode(candidates, fitting, kept, pixels);
        omissions.requireSomeLeft(kept.size());

        List<String> notes = new ArrayList<>(layoutNotes);
        noteSizes(kept, size, notes);
        notes.addAll(omissions.notes());
        Arrival arrival = passedOver.and(new Arrival(omissions.notes(), omissions.count(), sources));
        return dataset(format, samples(pixels, size), kept, notes, masks(kept, fitting, notes))
                .arrived(arrival);
    }

    private List<Candidate> inspect(List<Entry> entries) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            job.check();
            job.report(new Progress("Looking at images", i, entries.size()));
            try {
                candidates.add(new Candidate(
                        entries.get(i), ImageFile.inspect(entries.get(i).image())));
            } catch (UnreadableImage e) {
                omissions.add(entries.get(i).image().name(), e);
            }
        }
        return candidates;
    }

    private void decode(List<Candidate> candidates, ImageFitting fitting, List<Candidate> kept, List<byte[]> pixels) {
        boolean colourSeen = false;
        for (int i = 0; i < candidates.size(); i++) {
            job.check();
            job.report(new Progress("Reading images", i, candidates.size()));
            try {
                ImageFile file = candidates.get(i).file();
                Raster decoded = file.decode(fitting.size());
                Raster image = inColour(decoded);
                if (!image.isGrey() && !colourSeen) {
                    colourSeen = true;
                    requireRoom(candidates, 3, fitting.size());
                }
                pixels.add(fitting.apply(image));
                kept.add(candidates.get(i));
                note(SourceImages.of(file.width(), file.height(), decoded.isGrey()));
            } catch (UnreadableImage e) {
                omissions.add(candidates.get(i).entry().image().name(), e);
            }
        }
        job.report(new Progress("Reading images", candidates.size(), candidates.size()));
    }

    private void note(SourceImages image) {
        sources = sources == null ? image : sources.and(image);
    }

    private void requireRoom(List<Candidate> candidates, int channels, int size) {
        ReadingLimits.requireRoom(request.path().toString(), candidates.size(), channels, size);
    }

    private Raster inColour(Raster image) {
        return switch (request.colour()) {
            case AUTO -> image;
            case GREY -> image.toGrey();
            case COLOUR -> image.toColour();
        };
    }

    private int size(List<Candidate> candidates) {
        if (request.imageSize() != 0) {
            return request.imageSize();
        }
        ImageFile first = candidates.get(0).file();
        boolean alike = candidates.stream()
                .allMatch(each ->
                        each.file().width() == first.width() && each.file().height() == first.height());
        return alike ? ImageFitting.automaticSize(first.width(), first.height()) : ImageFitting.LARGEST_OWN_SIZE;
    }

    /** Grey when all are, else grey images become coloured ones. */
    private static ImageSamples samples(List<byte[]> images, int size) {
        int plane = size * size;
        int channels = images.stream().anyMatch(image -> image.length > plane) ? 3 : 1;
        byte[][] pixels = new byte[images.size()][];
        for (int i = 0; i < pixels.length; i++) {
            byte[] image = images.get(i);
            if (image.length < channels * plane) {
                pixels[i] = new byte[channels * plane];
                for (int channel = 0; channel < channels; channel++) {
                    System.arraycopy(image, 0, pixels[i], channel * plane, plane);
                }
            } else {
                pixels[i] = image;
            }
        }
        return new ImageSamples(channels, size, size, pixels);
    }

    private static void noteSizes(List<Candidate> kept, int size, List<String> notes) {
        ImageFile first = kept.get(0).file();
        boolean alike = kept.stream()
                .allMatch(each ->
                        each.file().width() == first.width() && each.file().height() == first.height());
        if (!alike) {
            notes.add(Resized.fromSeveral(size));
        } else if (first.width() != size || first.height() != size) {
            notes.add(Resized.from(first.width(), first.height(), size, size));
        }
    }

    private Masks masks(List<Candidate> kept, ImageFitting fitting, List<String> notes) {
        List<Optional<ImageOrigin>> origins =
                kept.stream().map(each -> each.entry().mask()).toList();
        long masked = origins.stream().filter(Optional::isPresent).count();
        if (masked == 0) {
            return Masks.NONE;
        }
        notes.add(
                masked == 1
                        ? "1 image has a mask of its anomaly."
                        : Counted.number(masked) + " images have a mask of their anomaly.");
        return new FileMasks(request.path(), origins, fitting);
    }

    private Dataset dataset(
            String format, ImageSamples samples, List<Candidate> kept, List<String> notes, Masks masks) {
        List<String> classNames = kept.stream()
                .map(each -> each.entry().className())
                .distinct()
                .sorted(NaturalOrder.INSTANCE)
                .toList();
        int[] labels = kept.stream()
                .mapToInt(each -> classNames.indexOf(each.entry().className()))
                .toArray();
        Part[] parts = kept.stream().map(each -> each.entry().part()).toArray(Part[]::new);
        notes.addAll(RepeatedImages.notes(samples, labels, parts));
        return new Dataset(
                Datasets.nameOf(request.path()),
                format,
                request.path(),
                samples,
                classNames,
                labels,
                parts,
                kept.stream().map(each -> each.entry().image().name()).toArray(String[]::new),
                notes,
                masks);
    }
}
