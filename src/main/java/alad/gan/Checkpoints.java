package alad.gan;

import java.util.function.Supplier;

/** Where checkpoints go; called on the training thread. */
public interface Checkpoints {
    /**
     * Asked once a step, and while the job is paused whenever it is asked to save: whether the user wants one now. The
     * answer is consumed.
     */
    boolean requested();

    /**
     * Also called by itself when the job has been cancelled, so that a stopped training goes on where it was stopped.
     *
     * @return whether it is safely kept; the training goes on in either case
     */
    boolean save(AladCheckpoint checkpoint);

    /**
     * An epoch has been validated, or, as epoch 0, the untrained networks. What is done with the model has no influence
     * on the training.
     *
     * @param model makes a copy of the weights that would score now, not of the best ones so far
     */
    default void epochEnded(int epoch, Supplier<AladModel> model) {}
}
