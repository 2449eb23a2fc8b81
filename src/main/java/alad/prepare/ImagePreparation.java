package alad.prepare;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.job.UserError;
import java.util.List;

/** Pixels 0..255 to [-1, 1]: nothing is fitted but the shape, which new images must have. */
public record ImagePreparation(int channels, int height, int width) implements Preparation {
    private static final float[] VALUE_OF_PIXEL = new float[256];

    static {
        for (int pixel = 0; pixel < 256; pixel++) {
            VALUE_OF_PIXEL[pixel] = pixel / 127.5f - 1;
        }
    }

    @Override
    public int[] shape() {
        return new int[] {channels, height, width};
    }

    @Override
    public PreparedRows apply(Dataset dataset, int[] rows) {
        if (!(dataset.samples() instanceof ImageSamples images)) {
            throw UserError.failed(dataset.name() + " holds table rows, but images are expected.");
        }
        if (images.channels() != channels || images.height() != height || images.width() != width) {
            throw UserError.failed(dataset.name() + " holds "
                    + inWords(images.channels(), images.height(), images.width()) + ", but "
                    + inWords(channels, height, width) + " are expected.");
        }
        return new ImageRows(images.pixels(), rows.clone(), this);
    }

    @Override
    public List<String> features() {
        return List.of();
    }

    @Override
    public List<String> remarks(Dataset dataset, int[] rows) {
        return List.of();
    }

    private static String inWords(int channels, int height, int width) {
        return (channels == 1 ? "grey" : "colour") + " images of " + width + " × " + height + " pixels";
    }

    private record ImageRows(byte[][] pixels, int[] rows, ImagePreparation fitted) implements PreparedRows {
        @Override
        public int count() {
            return rows.length;
        }

        @Override
        public int[] shape() {
            return fitted.shape();
        }

        @Override
        public int width() {
            return fitted.channels * fitted.height * fitted.width;
        }

        @Override
        public void copy(int row, float[] target, int offset) {
            byte[] image = pixels[rows[row]];
            for (int i = 0; i < image.length; i++) {
                target[offset + i] = VALUE_OF_PIXEL[image[i] & 0xff];
            }
        }
    }
}
