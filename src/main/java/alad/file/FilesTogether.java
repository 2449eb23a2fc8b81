package alad.file;

import alad.job.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files that belong together, such as a model and what goes with it: all of them are put in their places or none is. */
public final class FilesTogether implements AutoCloseable {
    private static final String OLD = ".old";

    /** One file: written as a draft first, then put in its place. */
    private static final class Piece {
        final Path target;
        final Path place;
        final Path draft;
        final boolean device;
        Path old;
        boolean placed;

        Piece(Path target) throws IOException {
            this.target = target;
            device = AtomicFile.isDevice(target);
            place = device ? target : AtomicFile.landing(target);
            draft = device ? Files.createTempFile("alad", null) : AtomicFile.draft(place);
        }

        /** @param replaced whether what was there may be let go of at once */
        void put(boolean replaced) throws IOException {
            if (device) {
                try (OutputStream out = Storage.into(place)) {
                    Files.copy(draft, out);
                }
                return;
            }
            if (!replaced && Files.exists(place)) {
                Path aside = free(place);
                Storage.disk().move(place, aside);
                old = aside;
            }
            Storage.disk().move(draft, place);
            placed = true;
        }

        void takeBack() throws IOException {
            if (old != null) {
                Storage.move(old, place);
                old = null;
            } else if (placed) {
                Storage.delete(place);
            }
            placed = false;
        }

        private static Path free(Path place) {
            Path aside = place.resolveSibling(place.getFileName() + OLD);
            for (int number = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); number++) {
                aside = place.resolveSibling(place.getFileName() + OLD + number);
            }
            return aside;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();

    /**
     * Writes a draft.
     *
     * @return its bytes
     * @throws UserError when it can't be written
     */
    public long add(Path target, AtomicFile.FileWriter writer) {
        try {
            AtomicFile.requireFolder(target);
            Piece piece = new Piece(target);
            pieces.add(piece);
            writer.write(piece.draft);
            Storage.sync(piece.draft);
            return Files.size(piece.draft);
        } catch (IOException e) {
            throw AtomicFile.unwritable(target, e);
        }
    }

    /**
     * Puts all in their places, the last one last: it replaces what was there in one step.
     *
     * @throws UserError when one can't be: all is as it was before, then; or when a folder can't be made to last: all are
     *     in their places, then
     */
    public void place() {
        for (int i = 0; i < pieces.size(); i++) {
            try {
                pieces.get(i).put(i == pieces.size() - 1);
            } catch (IOException e) {
                takeBack(i);
                throw AtomicFile.unwritable(pieces.get(i).target, e);
            }
        }
        try {
            sync();
        } finally {
            pieces.stream().filter(each -> each.old != null).forEach(each -> AtomicFile.discard(each.old));
        }
    }

    private void sync() {
        Set<Path> folders = new HashSet<>();
        for (Piece each : pieces) {
            try {
                Path folder = each.place.toAbsolutePath().getParent();
                if (each.placed && folders.add(folder)) {
                    Storage.disk().syncFolder(folder);
                }
            } catch (IOException e) {
                throw AtomicFile.unwritable(each.target, e);
            }
        }
    }

    private void takeBack(int from) {
        for (int i = from; i >= 0; i--) {
            try {
                pieces.get(i).takeBack();
            } catch (IOException e) {
                System.getLogger(FilesTogether.class.getName())
                        .log(System.Logger.Level.WARNING, "Can't put back " + pieces.get(i).place, e);
            }
        }
    }

    /** Deletes the drafts that are left. */
    @Override
    public void close() {
        pieces.forEach(each -> AtomicFile.discard(each.draft));
    }
}
