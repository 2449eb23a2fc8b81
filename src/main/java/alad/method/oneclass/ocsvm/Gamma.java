package alad.method.oneclass.ocsvm;

import alad.method.matrix.Matrix;

/** How wide the kernel is when nobody says. */
enum Gamma {
    /** 1 / (features · variance of all entries of the training rows). */
    SCALE,
    /** 1 / features. */
    AUTO,
    /** As given. */
    GIVEN;

    double of(Matrix rows, double given) {
        return switch (this) {
            case GIVEN -> given;
            case AUTO -> 1.0 / rows.width();
            case SCALE -> {
                double variance = variance(rows.values());
                yield variance > 0 ? 1 / (rows.width() * variance) : 1.0 / rows.width();
            }
        };
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value;
        }
        mean /= values.length;
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }
}
