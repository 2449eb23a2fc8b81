package alad.gan.network;

/** One layer of a network with what follows it: linear part, bias or batch norm, activation, dropout. */
final class Stage {
    private final String name;
    private final long[] inputShape;
    private final Affine affine;
    private final Parameters.Slot biasSlot;
    private final int biases;
    private final boolean spectral;
    private final BatchNorm batchNorm;
    private final Epilogue epilogue;
    private SpectralNorm spectralNorm;

    Stage(
            String name,
            long[] inputShape,
            Affine affine,
            Parameters.Slot biasSlot,
            boolean spectral,
            BatchNorm batchNorm,
            Epilogue epilogue) {
        this.name = name;
        this.inputShape = inputShape;
        this.affine = affine;
        this.biasSlot = biasSlot;
        this.biases = Tensor.lengthOf(biasSlot.shape());
        this.spectral = spectral;
        this.batchNorm = batchNorm;
        this.epilogue = epilogue;
    }

    /** Called once when the network's parameters exist. */
    void attach(Parameters parameters) {
        if (spectral) {
            spectralNorm = new SpectralNorm(parameters, affine.weightSlot());
        }
    }

    String name() {
        return name;
    }

    Affine affine() {
        return affine;
    }

    SpectralNorm spectralNorm() {
        return spectralNorm;
    }

    BatchNorm batchNorm() {
        return batchNorm;
    }

    Epilogue epilogue() {
        return epilogue;
    }

    Parameters.Slot biasSlot() {
        return biasSlot;
    }

    /** Number of biases: features, or channels of a picture. */
    int biases() {
        return biases;
    }

    long[] inputShape() {
        return inputShape;
    }

    long[] outputShape() {
        return affine.outputShape();
    }

    float factor() {
        return spectralNorm == null ? 1f : spectralNorm.factor();
    }
}
