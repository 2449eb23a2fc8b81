package alad.gan.train;

import alad.detector.NamedArray;
import alad.detector.TrainingReport.NetworkVitals;
import alad.gan.network.Adam;
import alad.gan.network.Initialisation;
import alad.gan.network.Network;
import alad.gan.network.Noise;
import alad.gan.network.Parameters;
import alad.gan.network.Tensor;
import alad.gan.network.Vectors;
import alad.job.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of the five that play against each other: its networks, its parameters and their moving averages, its Adam. */
final class Player {
    private static final String AVERAGE = ".average";
    private static final String FIRST = ".adam.first";
    private static final String SECOND = ".adam.second";

    private final String name;
    private final Parameters parameters;
    private final List<Network> networks;
    private final double learningRate;
    private final float decay;
    private Tensor average;
    private Adam adam;

    Player(String name, Parameters parameters, List<Network> networks, double learningRate, double decay) {
        this.name = name;
        this.parameters = parameters;
        this.networks = networks;
        this.learningRate = learningRate;
        this.decay = (float) decay;
    }

    void initialise(Initialisation initialisation, Noise noise) {
        networks.forEach(network -> network.initialise(initialisation, noise));
    }

    /** Makes what learning needs: the average, which starts at the weights, and Adam. */
    void startLearning() {
        average = Tensor.zeros(parameters.size());
        average.set(parameters.values());
        adam = new Adam(parameters.size(), learningRate);
    }

    void iterateSpectralNorms() {
        networks.forEach(Network::iterateSpectralNorms);
    }

    /** Takes the gradients that the backward calls left, updates the weights and their average. */
    void update() {
        networks.forEach(Network::correctSpectralGradients);
        adam.update(parameters.values(), parameters.gradients(), average, decay);
    }

    /** How it is after its last half-step. */
    NetworkVitals vitals() {
        Map<String, Float> sigmas = new LinkedHashMap<>();
        networks.forEach(network -> sigmas.putAll(network.sigmas()));
        return new NetworkVitals(name, Vectors.norm(parameters.values()), Vectors.norm(parameters.gradients()), sigmas);
    }

    Adam adam() {
        return adam;
    }

    Parameters parameters() {
        return parameters;
    }

    /** Weights and the state beside them (running statistics, spectral vectors), as "E.conv1.weight". */
    List<NamedArray> export(boolean averaged) {
        List<NamedArray> arrays = new ArrayList<>();
        arraysOf(averaged ? average : parameters.values())
                .forEach((key, tensor) -> arrays.add(named(name + "." + key, tensor)));
        return arrays;
    }

    private Map<String, Tensor> arraysOf(Tensor flat) {
        Map<String, Tensor> all = new LinkedHashMap<>(parameters.named(flat));
        networks.forEach(network -> all.putAll(network.state()));
        return all;
    }

    /** What a checkpoint needs beside {@link #export}: the averages and Adam's moments. */
    List<NamedArray> optimiserState() {
        int[] shape = {parameters.size()};
        return List.of(
                named(name + AVERAGE, average),
                new NamedArray(name + FIRST, shape, adam.firstMoment().clone()),
                new NamedArray(name + SECOND, shape, adam.secondMoment().clone()));
    }

    /** @throws UserError when an array is missing or of another size */
    void restoreOptimiser(Map<String, NamedArray> arrays, long steps) {
        copy(arrays, name + AVERAGE, average);
        copy(arrays, name + FIRST, adam.firstMoment());
        copy(arrays, name + SECOND, adam.secondMoment());
        adam.restoreSteps(steps);
    }

    String name() {
        return name;
    }

    /** @throws UserError when an array is missing or of another shape */
    void load(Map<String, NamedArray> arrays) {
        arraysOf(parameters.values()).forEach((key, tensor) -> copy(arrays, name + "." + key, tensor));
        networks.forEach(Network::measureSpectralNorms);
    }

    /** Takes over another player's averaged (or last) weights and its state; both have the same layout. */
    void copyFrom(Player other, boolean averaged) {
        parameters.values().set(averaged ? other.average : other.parameters.values());
        for (int i = 0; i < networks.size(); i++) {
            Map<String, Tensor> theirs = other.networks.get(i).state();
            networks.get(i).state().forEach((key, tensor) -> tensor.set(theirs.get(key)));
        }
        networks.forEach(Network::measureSpectralNorms);
    }

    private static NamedArray named(String name, Tensor tensor) {
        int[] shape = Arrays.stream(tensor.shape()).mapToInt(Math::toIntExact).toArray();
        return new NamedArray(name, shape, tensor.toArray());
    }

    private static void copy(Map<String, NamedArray> arrays, String name, Tensor target) {
        target.set(values(arrays, name, target.length()));
    }

    private static void copy(Map<String, NamedArray> arrays, String name, float[] target) {
        System.arraycopy(values(arrays, name, target.length), 0, target, 0, target.length);
    }

    private static float[] values(Map<String, NamedArray> arrays, String name, int length) {
        NamedArray array = arrays.get(name);
        if (array == null) {
            throw UserError.failed("The model lacks the array " + name + ".");
        }
        if (array.values().length != length) {
            throw UserError.failed("Array " + name + " of the model has " + array.values().length
                    + " values, but the network needs " + length + ".");
        }
        return array.values();
    }
}
