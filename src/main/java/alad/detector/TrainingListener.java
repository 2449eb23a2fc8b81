package alad.detector;

/** Gets reports on the training thread; must return quickly. */
@FunctionalInterface
public interface TrainingListener {
    void report(TrainingReport report);
}
