package alad.gan.network;

/**
 * How weights start; biases start at 0, batch norm at gamma 1 and beta 0.
 *
 * @param kind XAVIER: uniform within sqrt(6 / (fan in + fan out)); NORMAL: N(0, deviation^2)
 * @param deviation of NORMAL only
 */
public record Initialisation(Kind kind, double deviation) {
    public enum Kind {
        XAVIER,
        NORMAL
    }
}
