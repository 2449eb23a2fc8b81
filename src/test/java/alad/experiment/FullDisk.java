package alad.experiment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file on a disk with room for so many bytes more. */
final class FullDisk extends FileChannel {
    private final FileChannel file;
    int room;

    FullDisk(FileChannel file, int room) {
        this.file = file;
        this.room = room;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        if (room == 0) {
            throw new IOException("No space left on device");
        }
        ByteBuffer part = from.slice().limit(Math.min(room, from.remaining()));
        int written = file.write(part);
        from.position(from.position() + written);
        room -= written;
        return written;
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
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        return file.position(position);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        room += (int) (file.size() - size);
        return file.truncate(size);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
        throw new AssertionError("not used");
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw new AssertionError("not used");
    }

    @Override
    public int write(ByteBuffer from, long position) {
        throw new AssertionError("not used");
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new AssertionError("not used");
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new AssertionError("not used");
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new AssertionError("not used");
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new AssertionError("not used");
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw new AssertionError("not used");
    }
}
