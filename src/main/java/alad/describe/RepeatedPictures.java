package alad.describe;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.job.JobContext;
import alad.job.Progress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/**
 * Finds equal and nearly equal images. Candidates for the latter agree in one of four quarters of their {@link
 * DifferenceHash}, differ in at most {@value #MOST_BITS} of its bits, and stand near each other in the order of all
 * hashes of that quarter; their pixels decide. So the time grows with the number of images, not with its square, and a
 * few pairs among very many similar images may go unseen.
 */
final class RepeatedPictures {
    static final int MOST_BITS = 3;

    /** Images look the same when they differ by less than this share of the full range, on average over pixels, */
    static final double MOST_DIFFERENCE = 0.02;

    /** and by less than this share of what the pixels of the first differ from their own mean. */
    static final double MOST_OF_CONTRAST = 0.1;

    private static final int QUARTERS = 4;
    private static final int NEIGHBOURS = 12;
    private static final int CHECKED = 1024;
    private static final long MOST_PIXELS = 3_000_000_000L;

    private final Dataset dataset;
    private final ImageSamples images;
    private final JobContext job;
    private final PairRanking pairs = new PairRanking();
    private long pixelsLeft = MOST_PIXELS;

    private RepeatedPictures(Dataset dataset, ImageSamples images, JobContext job) {
        this.dataset = dataset;
        this.images = images;
        this.job = job;
    }

    static Repeats find(Dataset dataset, ImageSamples images, JobContext job) {
        return new RepeatedPictures(dataset, images, job).find();
    }

    private Repeats find() {
        byte[][] pixels = images.pixels();
        EqualRows equal = new EqualRows(dataset, pairs);
        equal.find(sums(), (a, b) -> Arrays.equals(pixels[a], pixels[b]), job);
        long[] hashes = new long[images.count()];
        for (int row = 0; row < hashes.length; row++) {
            checkAt(row, 0);
            hashes[row] = DifferenceHash.of(images, row);
        }
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            compareNeighbours(hashes, quarter);
        }
        return equal.repeats();
    }

    private long[] sums() {
        long[] sums = new long[images.count()];
        CRC32C sum = new CRC32C();
        for (int row = 0; row < sums.length; row++) {
            sum.reset();
            sum.update(images.pixels()[row]);
            sums[row] = sum.getValue();
        }
        return sums;
    }

    /** Orders the images by their hash turned so that the quarter comes first; equal quarters then stand together. */
    private void compareNeighbours(long[] hashes, int quarter) {
        int turn = quarter * Long.SIZE / QUARTERS;
        long[] turned =
                Arrays.stream(hashes).map(hash -> Long.rotateLeft(hash, turn)).toArray();
        int[] order = IntStream.range(0, turned.length)
                .boxed()
                .sorted(Comparator.comparingLong(row -> turned[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < order.length; i++) {
            checkAt(i, quarter);
            int last = Math.min(order.length - 1, i + NEIGHBOURS);
            for (int j = i + 1; j <= last && sameQuarter(turned[order[i]], turned[order[j]]); j++) {
                if (Long.bitCount(turned[order[i]] ^ turned[order[j]]) <= MOST_BITS) {
                    comparePixels(order[i], order[j]);
                }
            }
        }
    }

    private static boolean sameQuarter(long a, long b) {
        int rest = Long.SIZE - Long.SIZE / QUARTERS;
        return a >>> rest == b >>> rest;
    }

    /** Equal images have been counted already, so only unequal ones that look the same are added. */
    private void comparePixels(int a, int b) {
        byte[] first = images.pixels()[a];
        byte[] second = images.pixels()[b];
        long most = (long) (first.length * Math.min(MOST_DIFFERENCE * 255, MOST_OF_CONTRAST * contrast(first)));
        long sum = 0;
        int at = 0;
        while (at < first.length && sum <= most && pixelsLeft > 0) {
            int end = Math.min(first.length, at + CHECKED);
            pixelsLeft -= end - at;
            for (; at < end; at++) {
                sum += Math.abs((first[at] & 0xff) - (second[at] & 0xff));
            }
        }
        if (at == first.length && sum > 0 && sum <= most) {
            pairs.add(PairRanking.pair(dataset, a, b, sum / (255.0 * first.length)));
        }
    }

    /** The mean distance of the levels from their mean. */
    private static double contrast(byte[] pixels) {
        double sum = 0;
        for (byte pixel : pixels) {
            sum += pixel & 0xff;
        }
        double mean = sum / pixels.length;
        double distances = 0;
        for (byte pixel : pixels) {
            distances += Math.abs((pixel & 0xff) - mean);
        }
        return distances / pixels.length;
    }

    private void checkAt(int row, int quarter) {
        if (row % CHECKED == 0) {
            job.check();
            job.report(new Progress(
                    "Looking for repeated images", (long) quarter * images.count() + row, 4L * images.count()));
        }
    }
}
