package alad.gan;

import alad.detector.TrainingListener;
import alad.job.JobContext;

/** Trains ALAD. Blocks; a cancelled job ends the training early and keeps the best weights so far. */
public final class AladTrainer {
    private final AladNetworks networks;
    private final AladOptions options;
    private final int[] shape;

    /**
     * @param shape of one row: [features] or [channel, height, width]
     * @throws alad.job.UserError when the networks don't fit the shape
     */
    public AladTrainer(AladNetworks networks, AladOptions options, int[] shape) {
        this.networks = networks;
        this.options = options;
        this.shape = shape.clone();
    }

    /** The model as it starts from the seed, a control for every result. */
    public AladModel untrained() {
        throw new UnsupportedOperationException();
    }

    /**
     * @param from a checkpoint to go on from, or null to start
     * @return the best model so far, or the last one when early stopping is off
     */
    public AladModel train(
            AladRows rows, AladCheckpoint from, JobContext job, TrainingListener listener, Checkpoints checkpoints) {
        throw new UnsupportedOperationException();
    }
}
