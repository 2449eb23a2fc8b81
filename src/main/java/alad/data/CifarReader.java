package alad.data;

import alad.data.DataRequest.Colour;
import alad.data.Dataset.Part;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** CIFAR-10 and CIFAR-100 in their binary form or as Python stores them: the folder, the archive as published, or a single file of records. */
final class CifarReader {
    private static final String FINE_NAMES_FILE = "fine_label_names.txt";
    private static final String FINE_NAMES_PICKLED = "meta";

    /** The files beside the records that name their classes. */
    static final List<String> NAMES_FILES = List.of(FINE_NAMES_FILE, FINE_NAMES_PICKLED);

    private static final int START_OF_PICKLE = 0x80;
    private static final String FOLDER_OF_HUNDRED = "cifar-100";
    private static final int MOST_NAMES_BYTES = 1 << 16;
    private static final long MOST_BYTES = 1L << 32;
    private static final List<String> NAMES_OF_TEN =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private final DataRequest request;
    private final JobContext job;
    private final Path path;
    private final CifarRecords records;
    private List<String> fineNames = List.of();
    private boolean pickled;

    private CifarReader(DataRequest request, JobContext job) {
        this.request = request;
        this.job = job;
        this.path = request.path();
        int size = request.imageSize() == 0 ? CifarRecords.SIDE : request.imageSize();
        this.records =
                new CifarRecords(path, job, new ImageFitting(size, request.fit()), request.colour() == Colour.GREY);
    }

    static boolean isFolder(Path folder) throws IOException {
        return !batches(folder).isEmpty();
    }

    static boolean isFile(Path file) throws IOException {
        Optional<CifarBatch> batch = CifarBatch.of(file.getFileName().toString());
        return batch.isPresent() && (!batch.get().needsProof() || isPickle(file));
    }

    private static boolean isPickle(Path file) throws IOException {
        byte[] head = Files.isReadable(file) ? SourceStream.head(file, 1) : new byte[0];
        return head.length == 1 && (head[0] & 0xff) == START_OF_PICKLE;
    }

    /** @param tar plain or gzip */
    static boolean isArchive(Path tar) throws IOException {
        try (TarArchiveInputStream in = new TarArchiveInputStream(SourceStream.open(tar, MOST_BYTES))) {
            for (TarArchiveEntry entry = in.getNextTarEntry(); entry != null; entry = in.getNextTarEntry()) {
                if (batch(entry) != null) {
                    return true;
                }
                if (entry.isFile() && ImageFormat.isNamedAsImage(entry.getName())) {
                    return false;
                }
            }
            return false;
        } catch (IOException | RuntimeException e) {
            throw damaged(tar, e);
        }
    }

    static Dataset read(DataRequest request, JobContext job) throws IOException {
        return new CifarReader(request, job).read();
    }

    private Dataset read() throws IOException {
        if (Files.isDirectory(path)) {
            for (Path file : batches(path)) {
                readFile(file);
            }
            readNames(path);
        } else if (TarImages.isTar(path)) {
            readArchive();
        } else {
            readFile(path);
            readNames(path.toAbsolutePath().getParent());
        }
        return dataset();
    }

    private void readFile(Path file) throws IOException {
        try (SourceStream in = SourceStream.open(file, MOST_BYTES)) {
            read(file.toString(), CifarBatch.of(file.getFileName().toString()).orElseThrow(), in);
            in.requireWhole();
        }
    }

    private void read(String place, CifarBatch batch, InputStream in) throws IOException {
        pickled |= batch.pickled();
        records.read(
                place, batch, batch.pickled() ? CifarPickle.read(place, batch, in) : CifarRecords.plain(batch, in));
    }

    private void readNames(Path folder) throws IOException {
        Path file = folder.resolve(pickled ? FINE_NAMES_PICKLED : FINE_NAMES_FILE);
        if (records.areOfHundred() && Files.isRegularFile(file)) {
            try (InputStream in = SourceStream.open(file, MOST_NAMES_BYTES)) {
                fineNames = pickled ? CifarPickle.fineNames(file.toString(), in) : names(in);
            }
        }
    }

    private void readArchive() throws IOException {
        try (SourceStream source = SourceStream.open(path, MOST_BYTES);
                TarArchiveInputStream in = new TarArchiveInputStream(source)) {
            for (TarArchiveEntry entry = in.getNextTarEntry(); entry != null; entry = in.getNextTarEntry()) {
                TarImages.requireSound(path, entry);
                CifarBatch batch = batch(entry);
                if (batch != null) {
                    read(path + ", entry " + entry.getName(), batch, in);
                } else if (entry.isFile() && fileName(entry).equals(FINE_NAMES_FILE)) {
                    fineNames = names(in);
                } else if (entry.isFile()
                        && isOfHundred(entry)
                        && fileName(entry).equals(FINE_NAMES_PICKLED)) {
                    fineNames = CifarPickle.fineNames(path + ", entry " + entry.getName(), in);
                }
            }
            source.requireWhole();
        } catch (UserError e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(path, e);
        }
    }

    private Dataset dataset() {
        boolean hundred = records.areOfHundred();
        List<String> known = hundred ? fineNames : NAMES_OF_TEN;
        List<String> classNames = new ArrayList<>();
        int[] occurring = records.labels().distinct().sorted().toArray();
        for (int label : occurring) {
            classNames.add(known.size() > label ? known.get(label) : Integer.toString(label));
        }
        int[] labels = LabelledArrays.renumbered(records.labels().toArray(), occurring);
        List<String> notes = new ArrayList<>();
        if (hundred) {
            notes.add("Classes are the 100 fine ones, "
                    + (known.isEmpty() ? "by number, for " + FINE_NAMES_FILE + " is missing." : "by name."));
        }
        ImageSamples samples = records.samples();
        Part[] parts = records.parts();
        notes.addAll(RepeatedImages.notes(samples, labels, parts));
        return new Dataset(
                        Datasets.nameOf(path),
                        (hundred ? "CIFAR-100 " : "CIFAR-10 ") + (pickled ? "for Python" : "binary"),
                        path,
                        samples,
                        classNames,
                        labels,
                        parts,
                        records.ids(),
                        notes)
                .arrived(Arrival.of(SourceImages.of(samples.width(), samples.height(), false)));
    }

    private static List<Path> batches(Path folder) throws IOException {
        List<Path> batches = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (Files.isRegularFile(file) && isFile(file)) {
                    batches.add(file);
                }
            }
        }
        return batches;
    }

    private static CifarBatch batch(TarArchiveEntry entry) {
        return entry.isFile() && !entry.isSparse()
                ? CifarBatch.of(fileName(entry))
                        .filter(batch -> !batch.needsProof() || isOfHundred(entry))
                        .orElse(null)
                : null;
    }

    private static boolean isOfHundred(TarArchiveEntry entry) {
        return entry.getName().contains(FOLDER_OF_HUNDRED + "-")
                || entry.getName().contains(FOLDER_OF_HUNDRED + "/");
    }

    private static String fileName(TarArchiveEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    private static List<String> names(InputStream in) throws IOException {
        String text = new String(in.readNBytes(MOST_NAMES_BYTES), StandardCharsets.UTF_8);
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static UserError damaged(Path tar, Exception e) {
        return e instanceof UserError known
                ? known
                : UserError.failed(tar + " is cut off or damaged: it can't be read as a tar archive.", e);
    }
}
