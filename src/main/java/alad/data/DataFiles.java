package alad.data;

import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which files a dataset is read from: its source, and what is read along with it. */
public final class DataFiles {
    private DataFiles() {}

    /**
     * Whether {@code file} is read with {@code source}, or lies in it and so would be. Links and letters' cases are as the
     * file system takes them.
     *
     * @param file absolute, links followed; it need not be there
     */
    public static boolean belongs(Path file, Path source) throws IOException {
        if (!Files.exists(source)) {
            return false;
        }
        if (Files.isDirectory(source)) {
            return lies(file, source);
        }
        return isSame(file, source) || isBeside(file, source);
    }

    private static boolean isBeside(Path file, Path source) throws IOException {
        if (!Files.isRegularFile(file) || !lies(file, source.toAbsolutePath().getParent())) {
            return false;
        }
        for (Path each : beside(source)) {
            if (isSame(file, each)) {
                return true;
            }
        }
        return ImageFormat.isNamedAsImage(file) && isList(source);
    }

    private static boolean isList(Path source) throws IOException {
        try {
            return ImageList.of(DataRequest.of(source)).isPresent();
        } catch (UserError noText) {
            return false;
        }
    }

    private static List<Path> beside(Path source) {
        List<Path> found = new ArrayList<>();
        Optional<Path> labels = IdxSource.labelsBeside(source);
        if (labels.isPresent()) {
            found.add(source.resolveSibling(IdxReader.CLASS_NAMES_FILE));
        }
        labels.or(() -> NpyReader.labelsBeside(source)).ifPresent(found::add);
        if (CifarBatch.of(source.getFileName().toString()).isPresent()) {
            CifarReader.NAMES_FILES.forEach(name -> found.add(source.resolveSibling(name)));
        }
        return found;
    }

    private static boolean lies(Path file, Path folder) throws IOException {
        for (Path above = file; above != null; above = above.getParent()) {
            if (isSame(above, folder)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }
}
