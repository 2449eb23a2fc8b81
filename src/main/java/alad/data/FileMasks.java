package alad.data;

import alad.job.UserError;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Masks that lie in image files: everything that isn't black is anomalous, in a JPEG everything above half of the range.
 *
 * @param source the folder or archive, for messages
 * @param origins one a row, empty where the image has no mask
 * @param fitting what was done to the images
 */
record FileMasks(Path source, List<Optional<ImageOrigin>> origins, ImageFitting fitting) implements Masks {
    private static final int HALF = 128;

    @Override
    public boolean has(int row) {
        return origins.get(row).isPresent();
    }

    @Override
    public Optional<BitSet> of(int row) {
        return origins.get(row).map(this::read);
    }

    private BitSet read(ImageOrigin origin) {
        try {
            ImageFile file = ImageFile.inspect(origin);
            Raster mask = file.decode(fitting.size()).toGrey();
            byte[] plane = mask.planes()[0];
            int least = file.format() == ImageFormat.JPEG ? HALF : 1;
            byte[] marked = new byte[plane.length];
            for (int i = 0; i < plane.length; i++) {
                marked[i] = (byte) ((plane[i] & 0xff) >= least ? 255 : 0);
            }
            byte[] fitted = fitting.apply(new Raster(mask.width(), mask.height(), marked));
            BitSet bits = new BitSet(fitted.length);
            for (int i = 0; i < fitted.length; i++) {
                bits.set(i, (fitted[i] & 0xff) >= HALF);
            }
            return bits;
        } catch (UnreadableImage e) {
            throw UserError.failed(
                    source + ": the mask " + origin.name() + " can't be read: " + e.getMessage() + ".", e);
        }
    }
}
