package alad.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file that asks before each change and tells after each force. */
final class WatchedChannel extends FileChannel {
    /** What an operation is asked before, and told of after. */
    interface Watch {
        void before(String operation) throws IOException;

        void after(String operation) throws IOException;
    }

    private final FileChannel file;
    private final Watch watch;

    WatchedChannel(FileChannel file, Watch watch) {
        this.file = file;
        this.watch = watch;
    }

    private interface Step<T> {
        T go() throws IOException;
    }

    private <T> T watched(String operation, Step<T> step) throws IOException {
        watch.before(operation);
        T result = step.go();
        watch.after(operation);
        return result;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return watched("write", () -> file.write(from));
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        return watched("write", () -> file.write(from, position));
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        return watched("write", () -> file.write(from, offset, length));
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        return watched("write", () -> file.transferFrom(source, position, count));
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        watched("truncate", () -> file.truncate(size));
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        watched("force", () -> {
            file.force(metaData);
            return null;
        });
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        return file.read(to);
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        return file.read(to, position);
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
        return file.read(to, offset, length);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return file.transferTo(position, count, target);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new AssertionError("what is mapped can't be watched");
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return file.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
