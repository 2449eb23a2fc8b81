package alad.gan;

/** Where checkpoints go; called on the training thread. */
public interface Checkpoints {
    /** Asked once a step: whether the user wants one now. The answer is consumed. */
    boolean requested();

    void save(AladCheckpoint checkpoint);
}
