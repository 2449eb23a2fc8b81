package alad.data.download;

/**
 * How far a set is.
 *
 * @param file being fetched or checked now
 * @param done bytes of the whole set that are here
 * @param total bytes of the whole set
 * @param bytesPerSecond over the last seconds; 0 while it can't be told
 */
public record DownloadProgress(String file, long done, long total, double bytesPerSecond) {
    /** Seconds until all is here at this speed, or -1 when that can't be told. */
    public double secondsLeft() {
        return bytesPerSecond > 0 ? (total - done) / bytesPerSecond : -1;
    }
}
