package alad.data;

import alad.job.JobContext;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A matrix in a file of NumPy, such as {@code X.npy}, with its labels in another beside it, such as {@code y.npy}. */
final class NpyReader {
    private static final String MAGIC = "\u0093NUMPY";
    private static final String ENDING = ".npy";
    private static final long MOST_BYTES = 1L << 36;
    private static final String UNLABELLED = "unlabelled";

    private NpyReader() {}

    static boolean isNpy(Path path) throws IOException {
        byte[] head;
        try {
            head = SourceStream.head(path, MAGIC.length());
        } catch (IOException e) {
            return false;
        }
        return new String(head, StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    static Dataset read(DataRequest request, JobContext job) throws IOException {
        Path path = request.path();
        float[][] columns;
        try (SourceStream source = SourceStream.open(path, MOST_BYTES)) {
            columns = new NumpyTable(path, job).columns(numbers(source), mostBytes(path));
            source.requireWhole();
        }
        Optional<Path> labels = labelsBeside(path);
        if (labels.isEmpty()) {
            return LabelledArrays.unlabelled(
                    path,
                    "NumPy matrix",
                    columns,
                    UNLABELLED,
                    "No file of labels (y.npy beside X.npy) was found, so all rows form one class.");
        }
        try (SourceStream source = SourceStream.open(labels.get(), MOST_BYTES)) {
            double[] y = new NumpyTable(labels.get(), job).labels(numbers(source), columns[0].length);
            source.requireWhole();
            return LabelledArrays.table(path, "NumPy matrix", columns, y);
        }
    }

    private static long mostBytes(Path path) throws IOException {
        return SourceStream.isGzip(path) ? Files.size(path) * SourceStream.BEST_PACKING : Files.size(path);
    }

    private static DataInputStream numbers(SourceStream source) {
        return new DataInputStream(new BufferedInputStream(source, 1 << 16));
    }

    static Optional<Path> labelsBeside(Path path) {
        String name = path.getFileName().toString();
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        String stem = name.substring(0, name.length() - ENDING.length());
        return Stream.of(List.of("X", "y"), List.of("x", "y"), List.of("data", "labels"), List.of("features", "labels"))
                .filter(pair -> stem.contains(pair.get(0)))
                .map(pair -> path.resolveSibling(stem.replaceFirst(pair.get(0), pair.get(1)) + ENDING))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
