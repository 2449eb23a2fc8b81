package alad.describe;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.job.JobContext;
import alad.job.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * The images of a dataset as a whole.
 *
 * @param brightness mean over all pixels and channels as a share of white, 0..1
 * @param classes in the dataset's order
 */
public record ImageSummary(int channels, int height, int width, double brightness, List<ClassImage> classes) {
    private static final int MOST_SUMS = 32_000_000;
    private static final int CHECKED = 1024;

    /**
     * The images of one class.
     *
     * @param brightness mean over all pixels and channels as a share of white, 0..1; 0 for a class without images
     * @param mean the mean image, unsigned bytes [channel, height, width]; empty where there are too many classes of
     *     too large images to keep one for each
     */
    public record ClassImage(String name, double brightness, byte[] mean) {}

    public ImageSummary {
        classes = List.copyOf(classes);
    }

    static ImageSummary of(Dataset dataset, ImageSamples images, JobContext job) {
        int size = images.channels() * images.height() * images.width();
        int count = dataset.classNames().size();
        boolean withMeans = (long) size * count <= MOST_SUMS;
        long[] totals = new long[count];
        int[] counts = new int[count];
        int[][] sums = new int[withMeans ? count : 0][size];
        for (int row = 0; row < images.count(); row++) {
            if (row % CHECKED == 0) {
                job.check();
                job.report(new Progress("Looking at images", row, images.count()));
            }
            int label = dataset.labels()[row];
            counts[label]++;
            totals[label] += withMeans ? add(images.pixels()[row], sums[label]) : total(images.pixels()[row]);
        }
        List<ClassImage> classes = new ArrayList<>();
        double all = 0;
        for (int label = 0; label < count; label++) {
            all += totals[label];
            classes.add(new ClassImage(
                    dataset.classNames().get(label),
                    totals[label] / (255.0 * size * Math.max(1, counts[label])),
                    withMeans ? mean(sums[label], counts[label]) : new byte[0]));
        }
        double brightness = all / (255.0 * size * Math.max(1, images.count()));
        return new ImageSummary(images.channels(), images.height(), images.width(), brightness, classes);
    }

    private static long add(byte[] pixels, int[] sums) {
        long total = 0;
        for (int i = 0; i < pixels.length; i++) {
            int level = pixels[i] & 0xff;
            sums[i] += level;
            total += level;
        }
        return total;
    }

    private static long total(byte[] pixels) {
        long total = 0;
        for (byte pixel : pixels) {
            total += pixel & 0xff;
        }
        return total;
    }

    private static byte[] mean(int[] sums, int count) {
        byte[] mean = new byte[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (byte) Math.round(sums[i] / (float) Math.max(1, count));
        }
        return mean;
    }
}
