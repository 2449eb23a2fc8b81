package alad.data;

import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a dataset of any known format: recognises it and hands it to its reader. */
public final class Datasets {
    private static final Path SAMPLE = Path.of("sample-data", "fashion-mnist");
    private static final String SAMPLE_NAME = "fashion sample";

    private Datasets() {}

    /**
     * Reads the whole dataset into memory.
     *
     * @throws alad.job.UserError when the path is missing, unreadable, of no known format or broken
     */
    public static Dataset open(DataRequest request, JobContext job) {
        if (request.test() == null) {
            return openOne(request, "path", job);
        }
        Dataset training = openOne(request.testedOn(null), "path", job);
        return TrainAndTest.join(training, openOne(TrainAndTest.testRequest(request, training), "test", job));
    }

    private static Dataset openOne(DataRequest request, String field, JobContext job) {
        Path path = request.path();
        if (!Files.exists(path)) {
            throw UserError.invalid(field, path + " does not exist.");
        }
        DataFile.problem(path).ifPresent(why -> {
            throw UserError.invalid(field, path + " " + why + ".");
        });
        try {
            return read(request, job);
        } catch (IOException e) {
            throw SourceStream.failure(path, e);
        }
    }

    private static Dataset read(DataRequest request, JobContext job) throws IOException {
        Path path = request.path();
        if (Files.isDirectory(path)) {
            if (CifarReader.isFolder(path)) {
                return CifarReader.read(request, job);
            }
            return IdxSource.isFolderOfIdx(path) ? IdxReader.read(request, job) : ImageFolderReader.read(request, job);
        }
        if (IdxSource.isIdx(path)) {
            return IdxReader.read(request, job);
        }
        if (ImageFormat.isNamedAsImage(path) || ImageFormat.of(path).isPresent()) {
            return ImageFolderReader.read(request, job);
        }
        if (CifarReader.isFile(path)) {
            return CifarReader.read(request, job);
        }
        if (TarImages.isTar(path)) {
            return CifarReader.isArchive(path)
                    ? CifarReader.read(request, job)
                    : ImageFolderReader.readTar(request, job);
        }
        if (MatReader.isMat(path)) {
            return MatReader.read(request, job);
        }
        if (NpzReader.isNpz(path)) {
            return NpzReader.read(request, job);
        }
        if (NpyReader.isNpy(path)) {
            return NpyReader.read(request, job);
        }
        if (ArffReader.isArff(path)) {
            return ArffReader.read(request, job);
        }
        Optional<KddLayout> kdd = request.labelColumn() == null ? KddLayout.of(path) : Optional.empty();
        if (kdd.isPresent()) {
            return Kdd99Reader.read(request, kdd.get(), job);
        }
        Optional<ImageList> list = ImageList.of(request);
        return list.isPresent() ? ImageFolderReader.readList(request, list.get(), job) : TableReader.read(request, job);
    }

    /**
     * The bundled sample (Fashion-MNIST): in the folder named by the system property {@code alad.home}, else in the
     * working directory or one above it.
     *
     * @throws alad.job.UserError when it is in none of them
     */
    public static Path bundledSample() {
        String home = System.getProperty("alad.home");
        Path start = home == null ? Path.of("") : Path.of(home);
        for (Path folder = start.toAbsolutePath(); folder != null; folder = home == null ? folder.getParent() : null) {
            if (Files.isDirectory(folder.resolve(SAMPLE))) {
                return folder.resolve(SAMPLE);
            }
        }
        throw UserError.failed("The bundled sample is missing: the folder " + SAMPLE + " was expected in "
                + start.toAbsolutePath() + (home == null ? " or above it." : "."));
    }

    static String nameOf(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.endsWith(SAMPLE)) {
            return SAMPLE_NAME;
        }
        return absolute.getFileName() == null
                ? absolute.toString()
                : absolute.getFileName().toString();
    }
}
