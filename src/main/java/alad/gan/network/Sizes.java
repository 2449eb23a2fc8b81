package alad.gan.network;

import alad.job.UserError;

/**
 * What the words of a spec mean for one model.
 *
 * @param latent size of z
 * @param row shape of x: [features] or [channel, height, width]
 * @param multiple by which an image's side is divided to give {@code base}
 */
public record Sizes(int latent, int[] row, int multiple) {
    /** @throws UserError for a word that is not known or a number below 1 */
    int resolve(String layer, String size) {
        int value = switch (size) {
            case "latent" -> latent;
            case "channels" -> row[0];
            case "features" -> features();
            case "base" -> row[row.length - 1] / multiple;
            default -> number(layer, size);
        };
        if (value < 1) {
            throw UserError.usage("Layer " + layer + ": size must be at least 1, but was " + value + ".");
        }
        return value;
    }

    private int features() {
        int product = 1;
        for (int side : row) {
            product *= side;
        }
        return product;
    }

    private static int number(String layer, String size) {
        try {
            return Integer.parseInt(size);
        } catch (NumberFormatException e) {
            throw UserError.usage(
                    "Layer " + layer + ": expected a number, latent, channels, features, whole or base, but"
                            + " found \"" + size + "\".");
        }
    }
}
