package alad.experiment;

import alad.detector.Scores;
import alad.gan.AladDetector;
import alad.gan.AladModel;
import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.prepare.Preparation;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Scores the test rows at the epochs that a recipe names, writes the figures down and tells the listener. */
final class TestMonitor {
    private final Monitoring monitoring;
    private final TrainingData data;
    private final Preparation preparation;
    private final Path file;
    private final JobContext job;
    private final SessionListener listener;

    /** @param monitoring null for none */
    TestMonitor(
            Monitoring monitoring,
            TrainingData data,
            Preparation preparation,
            Path file,
            JobContext job,
            SessionListener listener) {
        this.monitoring = monitoring;
        this.data = data;
        this.preparation = preparation;
        this.file = file;
        this.job = job;
        this.listener = listener;
    }

    /** A cancelled job leaves the epoch out; the training finds out by itself. */
    void epochEnded(int epoch, Supplier<AladModel> model) {
        if (monitoring == null || !monitoring.epochs().contains(epoch)) {
            return;
        }
        int[] test = data.split().test();
        try (AladDetector detector = new AladDetector(model.get())) {
            Scores scores = detector.score(preparation.apply(data.dataset(), test), job);
            List<TestFigures> figures =
                    TestFigures.of(epoch, scores, data.split().labels(test), monitoring.topShare());
            EvaluationCsv.add(file, figures);
            listener.evaluated(figures);
        } catch (JobCancelled e) {
            System.getLogger(TestMonitor.class.getName())
                    .log(System.Logger.Level.DEBUG, "Epoch " + epoch + " was not evaluated: cancelled");
        }
    }
}
