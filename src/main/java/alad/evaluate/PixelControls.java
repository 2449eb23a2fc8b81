package alad.evaluate;

import alad.data.ImageSamples;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a single simple statistic of the raw pixels achieves as an anomaly score: a trained detector that is no better
 * has learnt nothing that matters. Pixels count as in training, 0..255 brought to [-1, 1].
 *
 * <p>Each may be read in its better direction: that looks at the test labels, so the controls are flattered a little and
 * a detector that beats them does so honestly.
 */
public final class PixelControls {
    private interface Statistic {
        double of(byte[] image);
    }

    private final ImageSamples images;
    private final double[] trainMean;

    private PixelControls(ImageSamples images, int[] train) {
        this.images = images;
        this.trainMean = mean(images, train);
    }

    /**
     * @param train rows of {@code images} that a detector was trained on, at least one
     * @param test rows of {@code images}
     * @return a score of each test row, by the name of the statistic in plain words
     */
    public static Map<String, float[]> scores(ImageSamples images, int[] train, int[] test) {
        Map<String, float[]> all = new LinkedHashMap<>();
        new PixelControls(images, train).statistics().forEach((name, statistic) -> {
            float[] scores = new float[test.length];
            for (int i = 0; i < test.length; i++) {
                scores[i] = (float) statistic.of(images.pixels()[test[i]]);
            }
            all.put(name, scores);
        });
        return all;
    }

    private Map<String, Statistic> statistics() {
        Map<String, Statistic> statistics = new LinkedHashMap<>();
        statistics.put("mean brightness", PixelControls::mean);
        statistics.put("standard deviation", PixelControls::deviation);
        statistics.put("darkest pixel", PixelControls::darkest);
        statistics.put("brightest pixel", PixelControls::brightest);
        statistics.put("L1 distance to the mean training image", this::l1ToTrainMean);
        statistics.put("L2 distance to the mean training image", this::l2ToTrainMean);
        statistics.put("mean gradient", this::gradient);
        return statistics;
    }

    private static double value(byte pixel) {
        return (pixel & 0xff) / 127.5 - 1;
    }

    /** The mean image, [channel, height, width]. */
    private static double[] mean(ImageSamples images, int[] rows) {
        double[] mean = new double[images.channels() * images.height() * images.width()];
        for (int row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += value(images.pixels()[row][i]) / rows.length;
            }
        }
        return mean;
    }

    private static double mean(byte[] image) {
        double sum = 0;
        for (byte pixel : image) {
            sum += value(pixel);
        }
        return sum / image.length;
    }

    private static double deviation(byte[] image) {
        double mean = mean(image);
        double squares = 0;
        for (byte pixel : image) {
            squares += (value(pixel) - mean) * (value(pixel) - mean);
        }
        return Math.sqrt(squares / image.length);
    }

    private static double darkest(byte[] image) {
        int darkest = 255;
        for (byte pixel : image) {
            darkest = Math.min(darkest, pixel & 0xff);
        }
        return value((byte) darkest);
    }

    private static double brightest(byte[] image) {
        int brightest = 0;
        for (byte pixel : image) {
            brightest = Math.max(brightest, pixel & 0xff);
        }
        return value((byte) brightest);
    }

    /** Mean absolute deviation a value. */
    private double l1ToTrainMean(byte[] image) {
        double sum = 0;
        for (int i = 0; i < image.length; i++) {
            sum += Math.abs(value(image[i]) - trainMean[i]);
        }
        return sum / image.length;
    }

    private double l2ToTrainMean(byte[] image) {
        double squares = 0;
        for (int i = 0; i < image.length; i++) {
            double difference = value(image[i]) - trainMean[i];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    /** Mean absolute difference of horizontal neighbours plus that of vertical ones. */
    private double gradient(byte[] image) {
        int width = images.width();
        int height = images.height();
        double across = 0;
        double down = 0;
        for (int i = 0; i < image.length; i++) {
            if (i % width < width - 1) {
                across += Math.abs(value(image[i + 1]) - value(image[i]));
            }
            if (i / width % height < height - 1) {
                down += Math.abs(value(image[i + width]) - value(image[i]));
            }
        }
        double lines = (double) images.channels() * height * Math.max(1, width - 1);
        double columns = (double) images.channels() * width * Math.max(1, height - 1);
        return across / lines + down / columns;
    }
}
