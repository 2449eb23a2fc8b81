package alad.latent;

import alad.job.UserError;

/** What every map asks of codes. */
final class Codes {
    private Codes() {}

    /**
     * @return the same codes
     * @throws UserError when one has a component that isn't a finite number
     */
    static float[][] finite(float[][] codes) {
        for (int row = 0; row < codes.length; row++) {
            for (int i = 0; i < codes[row].length; i++) {
                if (!Float.isFinite(codes[row][i])) {
                    throw UserError.failed("Component " + (i + 1) + " of the code of row " + (row + 1) + " of "
                            + codes.length + " is " + codes[row][i] + ", so the codes have no place on a map.");
                }
            }
        }
        return codes;
    }
}
