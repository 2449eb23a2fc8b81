package alad.data;

/**
 * Images of one size, 8 bits a channel.
 *
 * @param channels 1 (grey) or 3 (red, green, blue)
 * @param height pixels
 * @param width pixels
 * @param pixels one array an image, [channel, height, width], unsigned bytes
 */
public record ImageSamples(int channels, int height, int width, byte[][] pixels) implements Samples {
    @Override
    public int count() {
        return pixels.length;
    }
}
