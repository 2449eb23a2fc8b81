package alad.gan;

import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param what "train" (one whole step) or "score" (one batch, all four scores)
 * @param batch rows a call
 * @param threads of the native engine
 * @param repeats calls measured, after a warm-up
 * @param medianMillis of one call
 * @param p95Millis of one call
 * @param rowsPerSecond by the median
 * @param gigaOperations floating-point operations of the linear layers in one call, in thousand millions
 * @param share of the time by part, 0..1: convolution and product (native), elementwise, spectral_norm and optimiser
 *     (Java), other
 * @param residentBytes memory of the process at the end, 0 when the system doesn't tell
 */
public record Measurement(
        String what,
        int batch,
        int threads,
        int repeats,
        double medianMillis,
        double p95Millis,
        double rowsPerSecond,
        double gigaOperations,
        Map<String, Double> share,
        long residentBytes) {}
