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
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/**
 * The images of a plain tar archive: {@code train/CLASS/...} and {@code test/CLASS/...} with masks in
 * {@code ground_truth/CLASS/...}, or {@code CLASS/...}, in one more folder or not. Names only say which class an image is of; nothing is written anywhere.
 */
final class TarImages implements Closeable {
    private static final long MOST_BYTES = 1L << 33;
    private static final int MOST_FILES = 1_000_000;
    private static final int PLACE_OF_MAGIC = 257;
    private static final String MAGIC = "ustar";
    private static final String MASKS = "ground_truth";

    private final TarFile tar;
    private final List<Entry> entries;
    private final boolean parts;
    private final long escaping;

    private TarImages(TarFile tar, List<Entry> entries, boolean parts, long escaping) {
        this.tar = tar;
        this.entries = entries;
        this.parts = parts;
        this.escaping = escaping;
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

    /** @throws UserError when the header of the entry isn't what its checksum says: its name may be another */
    static void requireSound(Path path, TarArchiveEntry entry) {
        if (!entry.isCheckSumOK()) {
            throw UserError.failed(path + " is damaged: the checksum of its entry " + entry.getName() + " is wrong.");
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
        tar.getEntries().forEach(entry -> requireSound(path, entry));
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
        List<TarArchiveEntry> withoutMasks =
                images.stream().filter(each -> !isMask(each.getName())).toList();
        boolean parts = haveParts(names(withoutMasks));
        long escaping = tar.getEntries().stream()
                .filter(entry -> entry.isFile() && folders(entry.getName()).contains(".."))
                .count();
        List<Entry> entries = entries(path, tar, parts ? withoutMasks : images, masks(path, images, parts));
        return new TarImages(tar, entries, parts, escaping);
    }

    private static List<Entry> entries(Path path, TarFile tar, List<TarArchiveEntry> images, MaskFolder masks) {
        List<List<String>> names = names(images);
        int outer = outerFolders(names);
        boolean parts = haveParts(names);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            List<String> inner = names.get(i).subList(outer, names.get(i).size());
            ImageOrigin origin = new ImageOrigin.InTar(tar, images.get(i), String.join("/", inner));
            int classAt = parts ? 1 : 0;
            String className = inner.size() > classAt + 1 ? inner.get(classAt) : Datasets.nameOf(path);
            Part part = parts ? part(inner.get(0)) : Part.NONE;
            entries.add(new Entry(
                    origin, className, part, part == Part.TEST ? masks.of(className, origin) : Optional.empty()));
        }
        return entries;
    }

    private static boolean haveParts(List<List<String>> names) {
        int outer = outerFolders(names);
        return names.stream().allMatch(name -> name.size() > outer + 2 && part(name.get(outer)) != Part.NONE)
                && names.stream().map(name -> part(name.get(outer))).distinct().count() == 2;
    }

    private static List<List<String>> names(List<TarArchiveEntry> images) {
        return images.stream().map(entry -> folders(entry.getName())).toList();
    }

    private static MaskFolder masks(Path path, List<TarArchiveEntry> images, boolean parts) {
        MaskFolder masks = new MaskFolder();
        for (TarArchiveEntry entry : images) {
            List<String> folders = folders(entry.getName());
            int at = folders.indexOf(MASKS);
            if (parts && at >= 0 && folders.size() > at + 2) {
                String name = String.join("/", folders.subList(at, folders.size()));
                masks.add(
                        folders.get(at + 1),
                        new ImageOrigin.InFile(path, entry.getDataOffset(), entry.getSize(), name));
            }
        }
        return masks;
    }

    private static boolean isMask(String name) {
        return folders(name).contains(MASKS);
    }

    List<Entry> entries() {
        return entries;
    }

    String format() {
        return parts ? "class folders in train and test, in a tar archive" : "class folders in a tar archive";
    }

    List<String> notes() {
        if (escaping > 0) {
            return List.of(escaping
                    + (escaping == 1
                            ? " entry was left out, for its name leads out of the archive."
                            : " entries were left out, for their names lead out of the archive."));
        }
        return List.of();
    }

    private static boolean isImage(String name) {
        List<String> folders = folders(name);
        return !folders.isEmpty()
                && folders.stream().noneMatch(FolderTree::isHidden)
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
        while (!names.isEmpty()) {
            int at = outer;
            List<String> first = names.get(0);
            boolean shared = names.stream()
                    .allMatch(name -> name.size() > at + 2 && name.get(at).equals(first.get(at)));
            if (!shared || part(first.get(at)) != Part.NONE) {
                return outer;
            }
            outer++;
        }
        return outer;
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
