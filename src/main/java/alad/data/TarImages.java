package alad.data;

import alad.data.Dataset.Part;
import alad.data.FolderLayout.Entry;
import alad.job.UserError;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/**
 * The images of a plain tar archive: {@code train/CLASS/...} and {@code test/CLASS/...}, or {@code CLASS/...}, in one
 * more folder or not. Names only say which class an image is of; nothing is written anywhere.
 */
final class TarImages implements Closeable {
    private static final long MOST_BYTES = 1L << 33;
    private static final int MOST_FILES = 1_000_000;
    private static final int PLACE_OF_MAGIC = 257;
    private static final String MAGIC = "ustar";

    private final TarFile tar;
    private final List<Entry> entries;
    private final boolean parts;

    private TarImages(TarFile tar, List<Entry> entries, boolean parts) {
        this.tar = tar;
        this.entries = entries;
        this.parts = parts;
    }

    /** Whether the file is a tar archive by content, plain or gzip. */
    static boolean isTar(Path path) throws IOException {
        try {
            byte[] head = SourceStream.head(path, PLACE_OF_MAGIC + MAGIC.length());
            return head.length == PLACE_OF_MAGIC + MAGIC.length()
                    && new String(head, PLACE_OF_MAGIC, MAGIC.length(), StandardCharsets.US_ASCII).equals(MAGIC);
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws UserError when it is packed, too large, broken or holds no images */
    static TarImages open(Path path) throws IOException {
        if (SourceStream.isGzip(path)) {
            throw UserError.failed(
                    path + " is a packed tar archive; images are read from a plain one, so unpack it to a"
                            + " .tar file or a folder first.");
        }
        if (Files.size(path) > MOST_BYTES) {
            throw UserError.failed(
                    path + " is larger than the " + (MOST_BYTES >> 30) + " GB that are read of an archive.");
        }
        TarFile tar = tar(path);
        try {
            return of(path, tar);
        } catch (RuntimeException e) {
            tar.close();
            throw e;
        }
    }

    private static TarFile tar(Path path) {
        try {
            return new TarFile(path);
        } catch (IOException | RuntimeException e) {
            throw UserError.failed(path + " is cut off or damaged: it can't be read as a tar archive.", e);
        }
    }

    private static TarImages of(Path path, TarFile tar) {
        List<TarArchiveEntry> images = tar.getEntries().stream()
                .filter(entry -> entry.isFile() && !entry.isSparse() && isImage(entry.getName()))
                .sorted(Comparator.comparing(TarArchiveEntry::getName, NaturalOrder.INSTANCE))
                .toList();
        if (images.isEmpty()) {
            throw UserError.failed(path + " holds no images: PNG, JPEG or BMP files in class folders are expected.");
        }
        if (images.size() > MOST_FILES) {
            throw UserError.failed(path + " holds more than the " + MOST_FILES + " images that are read at most.");
        }
        List<List<String>> names =
                images.stream().map(entry -> folders(entry.getName())).toList();
        int outer = outerFolders(names);
        boolean parts = names.stream().allMatch(name -> name.size() > outer + 2 && part(name.get(outer)) != Part.NONE)
                && names.stream().map(name -> part(name.get(outer))).distinct().count() == 2;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            List<String> name = names.get(i);
            List<String> inner = name.subList(outer, name.size());
            int classAt = parts ? 1 : 0;
            String className = inner.size() > classAt + 1 ? inner.get(classAt) : Datasets.nameOf(path);
            entries.add(new Entry(
                    new ImageOrigin.InTar(tar, images.get(i), String.join("/", inner)),
                    className,
                    parts ? part(inner.get(0)) : Part.NONE));
        }
        return new TarImages(tar, entries, parts);
    }

    List<Entry> entries() {
        return entries;
    }

    String format() {
        return parts ? "class folders in train and test, in a tar archive" : "class folders in a tar archive";
    }

    List<String> notes() {
        return List.of();
    }

    private static boolean isImage(String name) {
        List<String> folders = folders(name);
        return !folders.isEmpty()
                && folders.stream().noneMatch(each -> each.startsWith(".") || each.equals("__MACOSX"))
                && ImageFormat.isNamedAsImage(name);
    }

    private static List<String> folders(String name) {
        return Arrays.stream(name.split("/"))
                .filter(each -> !each.isEmpty() && !each.equals("."))
                .toList();
    }

    /** How many folders enclose all images before they part ways, the class folder of a single class aside. */
    private static int outerFolders(List<List<String>> names) {
        int outer = 0;
        while (true) {
            int at = outer;
            List<String> first = names.get(0);
            boolean shared = names.stream()
                    .allMatch(name -> name.size() > at + 2 && name.get(at).equals(first.get(at)));
            if (!shared || part(first.get(at)) != Part.NONE) {
                return outer;
            }
            outer++;
        }
    }

    private static Part part(String folder) {
        return switch (folder.toLowerCase(Locale.ROOT)) {
            case "train" -> Part.TRAIN;
            case "test" -> Part.TEST;
            default -> Part.NONE;
        };
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
