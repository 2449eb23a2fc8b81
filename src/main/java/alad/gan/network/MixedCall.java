package alad.gan.network;

/** Each operation in the way that suits it. */
record MixedCall(AffineCall forwards, AffineCall inputGradients, AffineCall weightGradients) implements AffineCall {
    @Override
    public void forward() {
        forwards.forward();
    }

    @Override
    public void inputGradient(Tensor dRaw, Tensor dx) {
        inputGradients.inputGradient(dRaw, dx);
    }

    @Override
    public void weightGradient(Tensor dRaw, Tensor dx, boolean add) {
        weightGradients.weightGradient(dRaw, null, add);
        if (dx != null) {
            inputGradients.inputGradient(dRaw, dx);
        }
    }
}
