package alad.experiment;

import alad.detector.Keep;
import alad.detector.TrainingReport;
import alad.file.AtomicFile;
import alad.job.UserError;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The reports of a run, from metrics.jsonl; lines that can't be read are left out. A resumed training starts again from
 * its checkpoint: what was reported after that before is dropped.
 */
final class RunHistory {
    private RunHistory() {}

    /**
     * @param keep whose weights the run keeps
     * @throws UserError when the file can't be read; without one there are no reports
     */
    static List<TrainingReport> read(Path metrics, Keep keep) {
        if (!Files.exists(metrics)) {
            return List.of();
        }
        List<TrainingReport> reports = new ArrayList<>();
        try (var lines = Files.newBufferedReader(metrics)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try {
                    reports.add(ExperimentJson.report(line, keep));
                } catch (JsonProcessingException e) {
                    System.getLogger(RunHistory.class.getName())
                            .log(System.Logger.Level.DEBUG, "A broken line in " + metrics);
                }
            }
            return withoutRepeats(reports);
        } catch (IOException e) {
            throw UserError.failed("Can't read " + metrics + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private static List<TrainingReport> withoutRepeats(List<TrainingReport> reports) {
        List<TrainingReport> kept = new ArrayList<>();
        long least = Long.MAX_VALUE;
        for (int i = reports.size() - 1; i >= 0; i--) {
            TrainingReport report = reports.get(i);
            if (step(report) <= least) {
                kept.add(report);
                least = step(report) < 0 ? least : step(report);
            }
        }
        Collections.reverse(kept);
        return kept;
    }

    /** Steps done when {@code report} was made; -1 where it doesn't say. */
    private static long step(TrainingReport report) {
        if (report instanceof TrainingReport.Step step) {
            return step.step();
        } else if (report instanceof TrainingReport.Epoch epoch) {
            return epoch.step();
        } else if (report instanceof TrainingReport.Vitals vitals) {
            return vitals.step();
        } else if (report instanceof TrainingReport.Health health) {
            return health.step();
        } else if (report instanceof TrainingReport.Checkpointed checkpoint) {
            return checkpoint.step();
        } else if (report instanceof TrainingReport.Ended ended) {
            return ended.step();
        }
        return -1;
    }
}
