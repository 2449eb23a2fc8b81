package alad.ui.inspect;

/**
 * How differences are drawn.
 *
 * @param signed whether darker and brighter than the reconstruction differ in colour
 * @param channel one channel alone, or -1 for the mean over all
 */
record DifferenceLook(boolean signed, int channel) {
    static final DifferenceLook USUAL = new DifferenceLook(false, -1);

    DifferenceLook otherSign() {
        return new DifferenceLook(!signed, channel);
    }

    /** All channels, then each of {@code channels} alone. */
    DifferenceLook nextChannel(int channels) {
        return new DifferenceLook(signed, channel + 1 < channels && channels > 1 ? channel + 1 : -1);
    }
}
