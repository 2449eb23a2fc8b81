package alad.data.download;

import alad.job.UserError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;

/** Brings one file into a folder: tries its addresses in order, goes on after cuts, and checks what came. */
final class FileFetch {
    private static final int TRIES = 4;
    private static final long ENOUGH = 1 << 20;

    private final RemoteFile file;
    private final Path folder;
    private final Transfer transfer;
    private final Meter meter;

    FileFetch(HttpClient client, DownloadOptions options, RemoteFile file, Path folder, Meter meter) {
        this.file = file;
        this.folder = folder;
        this.meter = meter;
        this.transfer = new Transfer(client, options, file, meter);
    }

    /**
     * @throws UserError when no address gives the right file
     * @throws IOException when the folder can't be written
     */
    void run() throws IOException {
        StringBuilder reasons = new StringBuilder();
        long kept = 0;
        for (URI address : file.addresses()) {
            try (PartFile part = PartFile.open(file, folder, meter.job())) {
                meter.at(file.name(), part.length());
                try {
                    fetch(address, part);
                    part.moveTo(folder.resolve(file.name()));
                    return;
                } catch (TransferFailed e) {
                    kept = part.length();
                    reasons.append(reasons.isEmpty() ? "" : "; ")
                            .append(address.getHost())
                            .append(' ')
                            .append(e.getMessage());
                    dropIfEmpty(part);
                }
            }
        }
        throw UserError.failed("Can't download " + file.name() + ": " + reasons + "."
                + (kept > 0 ? " What has arrived is kept; try again to go on." : ""));
    }

    private static void dropIfEmpty(PartFile part) throws IOException {
        if (part.length() == 0) {
            part.delete();
        }
    }

    private void fetch(URI address, PartFile part) throws IOException {
        int tries = TRIES;
        while (true) {
            meter.job().check();
            meter.restartSpeed();
            long before = part.length();
            try {
                if (part.length() < file.bytes()) {
                    transfer.run(address, part);
                }
                if (part.length() == file.bytes()) {
                    requireRight(part);
                    return;
                }
            } catch (TransferFailed e) {
                tries = part.length() - before >= ENOUGH ? TRIES : tries - 1;
                if (!e.again() || tries == 0) {
                    throw e;
                }
            }
        }
    }

    private void requireRight(PartFile part) throws IOException {
        if (part.isRight(meter.job())) {
            return;
        }
        boolean pieced = part.isPieced();
        part.restart();
        String message = "sent bytes with another "
                + file.checksum().map(Checksum::algorithm).orElse("gzip checksum")
                + " than published, which were removed";
        throw pieced ? TransferFailed.cut(message, null) : TransferFailed.refused(message);
    }
}
