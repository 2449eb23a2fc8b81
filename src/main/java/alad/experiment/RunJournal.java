package alad.experiment;

import alad.detector.Keep;
import alad.detector.ScoreKind;
import alad.detector.TrainingReport;
import alad.job.UserError;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Keeps run.json and metrics.jsonl of a run while it is trained. */
final class RunJournal implements AutoCloseable {
    private final RunFolder run;
    private final RunRecord before;
    private final LineLog metrics;
    private String fingerprint;
    private List<String> classNames;
    private Map<String, Integer> counts;
    private Map<ScoreKind, Double> testAuroc;
    private Map<ScoreKind, Double> untrainedAuroc;
    private Map<String, Double> controlAuroc;
    private Map<ScoreKind, Certainty> certainty;
    private int bestEpoch;
    private int keptEpoch;
    private Keep kept;
    private int epochsDone;

    /**
     * @param before the record of the queued or earlier training of the same run
     * @throws alad.job.UserError when the folder can't be written
     */
    RunJournal(RunFolder run, RunRecord before) {
        this(run, before, new LineLog(run.metrics()));
    }

    /** @param metrics of the run, closed with this */
    RunJournal(RunFolder run, RunRecord before, LineLog metrics) {
        this.run = run;
        this.before = before;
        fingerprint = before.fingerprint();
        classNames = before.classNames();
        counts = before.counts();
        testAuroc = before.testAuroc();
        untrainedAuroc = before.untrainedAuroc();
        controlAuroc = before.controlAuroc();
        certainty = before.certainty();
        keptEpoch = before.keptEpoch();
        kept = before.kept();
        bestEpoch = kept == Keep.BEST ? keptEpoch : 0;
        epochsDone = before.epochsDone();
        this.metrics = metrics;
    }

    /** The record of a run that waits for its process. */
    static RunRecord queued(RunFolder run) {
        return new RunRecord(
                RunRecord.VERSION,
                run.id(),
                RunState.QUEUED,
                null,
                Instant.now().toString(),
                null,
                "",
                Environment.describe(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                0,
                null,
                0);
    }

    void opened(TrainingData data) {
        fingerprint = data.fingerprint();
        classNames = data.dataset().classNames();
        counts = data.counts();
    }

    void controls(Controls found) {
        untrainedAuroc = found.untrained();
        controlAuroc = found.plain();
        certainty = found.certainty();
    }

    void scored(Map<ScoreKind, Double> auroc) {
        testAuroc = auroc;
    }

    /** The training begins; how the run had ended before stays known until something new is kept. */
    void begin() {
        if (before.state().isFinal()) {
            run.records().keep(before);
        }
        enter(RunState.RUNNING, null);
    }

    /** The end of a training that failed or was stopped before it had begun: nothing that was kept before is lost. */
    RunRecord breakOff(RunState state, String why) {
        return run.records().isGoneOnWith() ? run.records().breakOff(why) : enter(state, why);
    }

    /** Pictures are kept as pictures, a bounded number of them. */
    void report(TrainingReport report) {
        if (report instanceof TrainingReport.Pictures strip) {
            run.pictures().add(strip);
            return;
        }
        remember(report);
        metrics.add(ExperimentJson.line(report));
        if (report instanceof TrainingReport.Checkpointed) {
            enter(RunState.RUNNING, null);
            run.records().settle();
        }
    }

    private void remember(TrainingReport report) {
        if (report instanceof TrainingReport.Epoch epoch) {
            epochsDone = epoch.epoch();
            bestEpoch = epoch.best() ? epoch.epoch() : bestEpoch;
        } else if (report instanceof TrainingReport.Ended ended) {
            keptEpoch = ended.keptEpoch();
            kept = ended.kept();
        } else if (report instanceof TrainingReport.Checkpointed) {
            keptEpoch = bestEpoch > 0 ? bestEpoch : epochsDone;
            kept = bestEpoch > 0 ? Keep.BEST : Keep.LAST;
        }
    }

    /** Writes run.json, after the reports that belong to it. */
    RunRecord enter(RunState state, String message) {
        force(state);
        RunRecord record = new RunRecord(
                RunRecord.VERSION,
                run.id(),
                state,
                message,
                before.started(),
                state.isFinal() ? Instant.now().toString() : null,
                fingerprint,
                Environment.describe(),
                classNames,
                counts,
                testAuroc,
                untrainedAuroc,
                controlAuroc,
                certainty,
                keptEpoch,
                kept,
                epochsDone);
        run.write(record);
        if (state.isFinal()) {
            run.records().settle();
        }
        return record;
    }

    /** That a training failed is told even where its last reports can't be kept. */
    private void force(RunState state) {
        try {
            metrics.force();
        } catch (UserError e) {
            if (state != RunState.FAILED) {
                throw e;
            }
            System.getLogger(RunJournal.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
        }
    }

    @Override
    public void close() {
        metrics.close();
    }
}
