package alad.gan.network;

import java.util.ArrayList;
import java.util.List;

/** The arrays of one use of a network, made once and reused for every batch of that size. */
public final class NetworkCall {
    private final List<StageCall> calls = new ArrayList<>();
    private Tensor inputGradient;

    NetworkCall(
            List<Stage> stages,
            Parameters parameters,
            Workspace room,
            Noise noise,
            Tensor input,
            int batch,
            int groups) {
        Tensor x = input;
        for (Stage stage : stages) {
            StageCall call = new StageCall(stage, parameters, room, noise, x, batch, groups);
            calls.add(call);
            x = call.output();
        }
    }

    /** Reads the input, fills {@link #output()}. */
    public void forward(Mode mode) {
        for (StageCall call : calls) {
            call.forward(mode);
        }
    }

    /** [batch, ...] of the last layer. */
    public Tensor output() {
        return calls.get(calls.size() - 1).output();
    }

    /** What the last layer reads: the last hidden layer's output. */
    public Tensor lastHidden() {
        return calls.get(calls.size() - 2).output();
    }

    /** To be filled before {@link #backward}, which spoils it. */
    public Tensor outputGradient() {
        return calls.get(calls.size() - 1).outputGradient();
    }

    /** Filled by {@link #backward} when asked for. */
    public Tensor inputGradient() {
        if (inputGradient == null) {
            inputGradient = calls.get(0).newInputGradient();
        }
        return inputGradient;
    }

    /**
     * @param input whether the gradient of the input is wanted
     * @param weights whether the gradients of the weights are wanted
     * @param add whether they are added to those of another call
     */
    public void backward(boolean input, boolean weights, boolean add) {
        for (int i = calls.size() - 1; i > 0; i--) {
            calls.get(i).backward(calls.get(i - 1).outputGradient(), weights, add);
        }
        calls.get(0).backward(input ? inputGradient() : null, weights, add);
    }
}
