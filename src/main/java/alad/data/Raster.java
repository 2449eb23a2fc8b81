package alad.data;

/**
 * One image as it was decoded.
 *
 * @param planes one array a channel (1 = grey, 3 = red, green, blue), each [height, width], unsigned bytes
 */
record Raster(int width, int height, byte[]... planes) {
    boolean isGrey() {
        return planes.length == 1;
    }

    /** Luminance by the weights of ITU-R BT.601. */
    Raster toGrey() {
        if (isGrey()) {
            return this;
        }
        byte[] grey = new byte[width * height];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.round(
                    0.299f * (planes[0][i] & 0xff) + 0.587f * (planes[1][i] & 0xff) + 0.114f * (planes[2][i] & 0xff));
        }
        return new Raster(width, height, grey);
    }

    Raster toColour() {
        return isGrey() ? new Raster(width, height, planes[0], planes[0], planes[0]) : this;
    }
}
