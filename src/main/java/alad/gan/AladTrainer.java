package alad.gan;

import alad.detector.TrainingListener;
import alad.gan.train.TrainingLoop;
import alad.job.JobContext;

/** Trains ALAD. Blocks; a cancelled job ends the training early and keeps what is kept so far. */
public final class AladTrainer {
    private final AladNetworks networks;
    private final AladOptions options;
    private final int[] shape;

    /** @param shape of one row: [features] or [channel, height, width] */
    public AladTrainer(AladNetworks networks, AladOptions options, int[] shape) {
        this.networks = networks;
        this.options = options;
        this.shape = shape.clone();
    }

    /**
     * The model as it starts from the seed, a control for every result.
     *
     * @throws alad.job.UserError when the networks don't fit the shape
     */
    public AladModel untrained() {
        return TrainingLoop.untrained(networks, options, shape);
    }

    /**
     * @param from a checkpoint to go on from, or null to start
     * @return the best model on validation so far or the last one, as the options say
     * @throws alad.job.UserError when the networks don't fit the rows, or a loss is no longer finite
     */
    public AladModel train(
            AladRows rows, AladCheckpoint from, JobContext job, TrainingListener listener, Checkpoints checkpoints) {
        return new TrainingLoop(networks, options, rows, job, listener, checkpoints).run(from);
    }
}
