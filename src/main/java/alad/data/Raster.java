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

    /**
     * Turned upright.
     *
     * @param orientation 1 to 8 as EXIF numbers them: 1 is upright already, 5 exchanges rows and columns
     */
    Raster upright(int orientation) {
        if (orientation <= 1) {
            return this;
        }
        boolean exchanged = orientation >= 5;
        int newWidth = exchanged ? height : width;
        int newHeight = exchanged ? width : height;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        byte[][] turned = new byte[planes.length][width * height];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int column = exchanged ? y : x;
                int row = exchanged ? x : y;
                int from = (fromBottom ? height - 1 - row : row) * width + (fromRight ? width - 1 - column : column);
                for (int plane = 0; plane < planes.length; plane++) {
                    turned[plane][y * newWidth + x] = planes[plane][from];
                }
            }
        }
        return new Raster(newWidth, newHeight, turned);
    }
}
