package alad.data;

import java.util.BitSet;
import java.util.Optional;

/** The truly anomalous regions of images, as people drew them; read only when asked for. Safe for several threads. */
public interface Masks {
    /** No image has a mask. */
    Masks NONE = new Masks() {
        @Override
        public boolean has(int row) {
            return false;
        }

        @Override
        public Optional<BitSet> of(int row) {
            return Optional.empty();
        }
    };

    /**
     * Whether the image of this row has a mask. Normal images have none, for nothing in them is anomalous; of an
     * anomalous image without one, the region isn't known.
     */
    boolean has(int row);

    /**
     * Reads the mask of one image.
     *
     * @return bit {@code y * width + x} is set where the image is anomalous, at the size and place that the image was
     *     brought to; empty when there is none
     * @throws alad.job.UserError when the file of the mask can't be read
     */
    Optional<BitSet> of(int row);
}
