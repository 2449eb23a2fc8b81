package alad.detector;

/**
 * How weights travel outside the engine.
 *
 * @param name network, layer and part, e.g. "E.conv1.weight"
 * @param shape dense [out, in]; convolution [out, in, kH, kW]; transposed convolution [in, out, kH, kW]
 * @param values in C order
 */
public record NamedArray(String name, int[] shape, float[] values) {}
