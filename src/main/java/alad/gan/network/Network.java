package alad.gan.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chain of layers with its parameters. {@link #call} gives the arrays of one use of it; several calls may be under way
 * at once, each with its own forward and backward.
 */
public final class Network {
    private final List<Stage> stages;
    private final Parameters parameters;
    private final Noise noise;
    private final Workspace room = new Workspace();

    Network(List<Stage> stages, Parameters parameters, Noise noise) {
        this.stages = List.copyOf(stages);
        this.parameters = parameters;
        this.noise = noise;
    }

    void attach() {
        stages.forEach(stage -> stage.attach(parameters));
    }

    /** Shape of one output row. */
    public long[] outputShape() {
        return stages.get(stages.size() - 1).outputShape();
    }

    /** Values of one row before the last layer. */
    public int hiddenLength() {
        return Tensor.lengthOf(stages.get(stages.size() - 2).outputShape());
    }

    public NetworkCall call(Tensor input, int batch) {
        return call(input, batch, 1);
    }

    /**
     * @param input [batch, ...], read at every forward
     * @param groups parts of the batch that have batch statistics of their own, a divisor of {@code batch}
     */
    public NetworkCall call(Tensor input, int batch, int groups) {
        return new NetworkCall(stages, parameters, room, noise, input, batch, groups);
    }

    /** Weights start as the initialisation says, biases at 0; batch norm at 1 and 0; u at random. */
    public void initialise(Initialisation initialisation, Noise start) {
        for (Stage stage : stages) {
            Tensor weights = parameters.value(stage.affine().weightSlot());
            if (initialisation.kind() == Initialisation.Kind.NORMAL) {
                start.fillNormal(weights, initialisation.deviation());
            } else {
                start.fillUniform(
                        weights,
                        Math.sqrt(6.0 / (stage.affine().fanIn() + stage.affine().fanOut())));
            }
            if (stage.batchNorm() != null) {
                Tensor gamma = parameters.value(stage.batchNorm().gammaSlot);
                for (int c = 0; c < gamma.length(); c++) {
                    gamma.values().put(c, 1f);
                }
            }
            if (stage.spectralNorm() != null) {
                stage.spectralNorm().start(start);
            }
        }
    }

    /** One power iteration of every normalised layer: at the start of each half-step. */
    public void iterateSpectralNorms() {
        for (Stage stage : stages) {
            if (stage.spectralNorm() != null) {
                Timings.run(Timings.Part.SPECTRAL_NORM, 0, stage.spectralNorm()::iterate);
            }
        }
    }

    /** Measures sigma for the weights as they are, for scoring. */
    public void measureSpectralNorms() {
        for (Stage stage : stages) {
            if (stage.spectralNorm() != null) {
                stage.spectralNorm().measure();
            }
        }
    }

    /** Once after all backward calls of a half-step. */
    public void correctSpectralGradients() {
        for (Stage stage : stages) {
            if (stage.spectralNorm() != null) {
                Timings.run(Timings.Part.SPECTRAL_NORM, 0, stage.spectralNorm()::correctGradient);
            }
        }
    }

    /** State beside the parameters, by name: running statistics (mean, var) and spectral vectors (u). */
    public Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        for (Stage stage : stages) {
            if (stage.batchNorm() != null) {
                state.put(stage.batchNorm().name() + ".mean", stage.batchNorm().runningMean);
                state.put(stage.batchNorm().name() + ".var", stage.batchNorm().runningVariance);
            }
            if (stage.spectralNorm() != null) {
                state.put(stage.name() + ".u", stage.spectralNorm().u());
            }
        }
        return state;
    }

    /** Largest singular value of each normalised layer, as last measured. */
    public Map<String, Float> sigmas() {
        Map<String, Float> sigmas = new LinkedHashMap<>();
        for (Stage stage : stages) {
            if (stage.spectralNorm() != null) {
                sigmas.put(stage.name(), stage.spectralNorm().sigma());
            }
        }
        return sigmas;
    }
}
