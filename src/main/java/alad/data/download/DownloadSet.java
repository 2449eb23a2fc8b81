package alad.data.download;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A public dataset.
 *
 * @param name short, as on the command line; also its folder's name
 * @param about what it holds, in a few words
 * @param licence under which terms it may be used, in words
 * @param terms where they are written
 * @param citation how its authors ask to be cited
 * @param note what else a user should know; empty when there is nothing
 * @param open the file to open once all are there, or "" for the folder
 */
public record DownloadSet(
        String name,
        String title,
        String about,
        String licence,
        URI terms,
        String citation,
        String note,
        String open,
        List<RemoteFile> files) {
    public DownloadSet {
        if (!name.matches("[a-z0-9][a-z0-9-]*") || files.isEmpty()) {
            throw new IllegalArgumentException("A set needs a plain name and files: " + name);
        }
        if (!open.isEmpty() && files.stream().noneMatch(file -> file.name().equals(open))) {
            throw new IllegalArgumentException(name + " opens " + open + ", which it doesn't hold");
        }
        files = List.copyOf(files);
    }

    public long bytes() {
        return files.stream().mapToLong(RemoteFile::bytes).sum();
    }

    /** The set's own folder within the folder of all data. */
    public Path folder(Path data) {
        return data.resolve(name);
    }

    /** What to open of the set, when its files lie in {@code data}. */
    public Path opened(Path data) {
        return open.isEmpty() ? folder(data) : folder(data).resolve(open);
    }
}
