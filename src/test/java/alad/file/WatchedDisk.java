package alad.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** The system's disk in the place of the workbench's own until it is closed: asks before each step in its folder. */
public abstract class WatchedDisk extends SystemDisk implements AutoCloseable {
    private final Disk before = Storage.disk();
    private final Path root;

    /** @param root absolute; what happens elsewhere isn't watched */
    protected WatchedDisk(Path root) {
        this.root = root;
        Storage.use(this);
    }

    protected final Path root() {
        return root;
    }

    /** May refuse the step by throwing. */
    protected void before(String operation, Path path) throws IOException {}

    protected void after(String operation, Path path) throws IOException {}

    /** After the step {@code move}, in its place. */
    protected void moved(Path from, Path to) throws IOException {}

    @Override
    public FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
        Path path = file.toAbsolutePath();
        if (!path.startsWith(root)) {
            return super.open(file, options);
        }
        before("open", path);
        FileChannel opened = super.open(file, options);
        after(options.contains(StandardOpenOption.TRUNCATE_EXISTING) ? "empty" : "open", path);
        return new WatchedChannel(opened, new WatchedChannel.Watch() {
            @Override
            public void before(String operation) throws IOException {
                WatchedDisk.this.before(operation, path);
            }

            @Override
            public void after(String operation) throws IOException {
                WatchedDisk.this.after(operation, path);
            }
        });
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        watched("createFolder", folder, () -> super.createFolder(folder));
    }

    @Override
    public void delete(Path path) throws IOException {
        watched("delete", path, () -> super.delete(path));
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        watched("syncFolder", folder, () -> super.syncFolder(folder));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        if (!to.toAbsolutePath().startsWith(root)) {
            super.move(from, to);
            return;
        }
        before("move", from.toAbsolutePath());
        super.move(from, to);
        moved(from.toAbsolutePath(), to.toAbsolutePath());
    }

    private interface Step {
        void go() throws IOException;
    }

    private void watched(String operation, Path place, Step step) throws IOException {
        Path path = place.toAbsolutePath();
        if (!path.startsWith(root)) {
            step.go();
            return;
        }
        before(operation, path);
        step.go();
        after(operation, path);
    }

    @Override
    public void close() {
        Storage.use(before);
    }
}
