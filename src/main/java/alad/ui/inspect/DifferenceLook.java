package alad.ui.inspect;

/**
 * How pictures are drawn.
 *
 * @param signed whether darker and brighter than the reconstruction differ in colour
 * @param channel one channel alone, or -1 for the mean over all
 * @param outlined whether the outline of the truly anomalous region is drawn where it is known
 */
record DifferenceLook(boolean signed, int channel, boolean outlined) {
    static final DifferenceLook USUAL = new DifferenceLook(false, -1, true);

    DifferenceLook otherSign() {
        return new DifferenceLook(!signed, channel, outlined);
    }

    /** All channels, then each of {@code channels} alone. */
    DifferenceLook nextChannel(int channels) {
        return new DifferenceLook(signed, channel + 1 < channels && channels > 1 ? channel + 1 : -1, outlined);
    }

    DifferenceLook otherOutline() {
        return new DifferenceLook(signed, channel, !outlined);
    }
}
