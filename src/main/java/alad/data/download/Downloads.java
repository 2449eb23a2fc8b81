package alad.data.download;

import alad.file.Storage;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The sets that can be downloaded, what of them is here, and how the rest comes. */
public final class Downloads {
    private final Catalogue catalogue;
    private final DownloadOptions options;

    public Downloads(Catalogue catalogue, DownloadOptions options) {
        this.catalogue = catalogue;
        this.options = options;
    }

    /** The same sets with other options. */
    public Downloads with(DownloadOptions others) {
        return new Downloads(catalogue, others);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public DownloadOptions options() {
        return options;
    }

    /** What lies in the set's folder; quick, by lengths only. */
    public DownloadState state(DownloadSet set) {
        Path folder = set.folder(options.folder());
        long here = 0;
        int whole = 0;
        for (RemoteFile file : set.files()) {
            if (length(folder.resolve(file.name())) == file.bytes()) {
                whole++;
                here += file.bytes();
            } else {
                here += Math.min(file.bytes(), Math.max(0, length(PartFile.path(file, folder))));
            }
        }
        if (whole == set.files().size()) {
            return new DownloadState(DownloadState.Kind.PRESENT, here);
        }
        return new DownloadState(here > 0 ? DownloadState.Kind.PARTLY : DownloadState.Kind.ABSENT, here);
    }

    /**
     * Brings all files of a set that aren't there and right yet; blocks. A cancelled job keeps what has arrived, and
     * the next call goes on with it; while the job is paused no connection is open.
     *
     * @param told how far it is, on the calling thread
     * @return what to open
     * @throws UserError when the disk is full or can't be written, another download is at it, or no address gives the
     *     right file
     */
    @SuppressWarnings("try")
    public Path fetch(DownloadSet set, JobContext job, Consumer<DownloadProgress> told) {
        Path folder = set.folder(options.folder());
        try {
            Storage.createFolders(folder);
            try (FolderLock lock = FolderLock.take(folder)) {
                requireRoom(set, folder);
                fetchAll(set, folder, new Meter(job, told, set.bytes()));
            }
            return set.opened(options.folder());
        } catch (IOException e) {
            throw UserError.failed("Can't write to " + folder + ": " + reason(e) + ".", e);
        }
    }

    private void fetchAll(DownloadSet set, Path folder, Meter meter) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.connect())
                .proxy(options.proxies())
                .build();
        for (RemoteFile file : set.files()) {
            meter.job().check();
            if (!PartFile.isRight(file, folder.resolve(file.name()), meter.job())) {
                new FileFetch(client, options, file, folder, meter).run();
            }
            meter.fileDone(file);
        }
    }

    private void requireRoom(DownloadSet set, Path folder) throws IOException {
        long needed = set.bytes() - state(set).bytes();
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw UserError.failed(String.format(
                    "There is too little room in %s for %s: %,d MB are needed, %,d MB are free.",
                    folder, set.title(), needed / 1_000_000 + 1, free / 1_000_000));
        }
    }

    private static long length(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileSystemException system) {
            return system.getReason() == null ? "a file is in the way" : system.getReason();
        }
        return e.getMessage();
    }
}
