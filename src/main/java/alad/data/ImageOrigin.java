package alad.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/** Where the bytes of one image come from. */
sealed interface ImageOrigin {
    /** Relative to the dataset's source, with slashes on every system. */
    String name();

    /** @throws UnreadableImage when it is too large to be looked into */
    ImageInputStream open() throws IOException, UnreadableImage;

    private static void requireFile(Path path) throws UnreadableImage {
        Optional<String> problem = DataFile.problem(path);
        if (problem.isPresent()) {
            throw new UnreadableImage("it " + problem.get());
        }
    }

    record OnDisk(Path path, String name) implements ImageOrigin {
        @Override
        public ImageInputStream open() throws IOException, UnreadableImage {
            requireFile(path);
            return new FileImageInputStream(path.toFile());
        }
    }

    /** A file that a list names; it must lie in the list's folder, links followed. */
    record Listed(Path folder, Path path, String name) implements ImageOrigin {
        @Override
        public ImageInputStream open() throws IOException, UnreadableImage {
            requireFile(path);
            if (!Files.isRegularFile(path)) {
                throw new UnreadableImage("there is no such file");
            }
            if (!path.toRealPath().startsWith(folder.toRealPath())) {
                throw new UnreadableImage("it is a link out of the folder of the list");
            }
            return new FileImageInputStream(path.toFile());
        }
    }

    /** A piece of a larger file, such as an entry of a plain archive that is no longer open. */
    record InFile(Path file, long offset, long length, String name) implements ImageOrigin {
        private static final int MOST_BYTES = 64 << 20;

        @Override
        public ImageInputStream open() throws IOException, UnreadableImage {
            if (length > MOST_BYTES) {
                throw new UnreadableImage(
                        "it is larger than the " + (MOST_BYTES >> 20) + " MB that are read of an image");
            }
            try (InputStream in = DataFile.open(file)) {
                in.skipNBytes(offset);
                return new MemoryCacheImageInputStream(new ByteArrayInputStream(in.readNBytes((int) length)));
            }
        }
    }

    /** An entry of an archive that is open for as long as it is read. */
    record InTar(TarFile tar, TarArchiveEntry entry, String name) implements ImageOrigin {
        private static final int MOST_BYTES = 64 << 20;

        @Override
        public ImageInputStream open() throws IOException, UnreadableImage {
            if (entry.getSize() > MOST_BYTES) {
                throw new UnreadableImage(
                        "it is larger than the " + (MOST_BYTES >> 20) + " MB that are read of an image");
            }
            try (InputStream in = tar.getInputStream(entry)) {
                return new MemoryCacheImageInputStream(new ByteArrayInputStream(in.readNBytes(MOST_BYTES)));
            }
        }
    }
}
